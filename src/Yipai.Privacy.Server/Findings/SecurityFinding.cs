namespace Yipai.Privacy.Server.Findings;

/// <summary>Records a finding about the security of an account, with purpose and statute, and its review by a human (P4.1.2-8).</summary>
/// <param name="Id">The id, 32 hexadecimal digits.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Purpose">The id of the purpose, such as <c>FraudMonitoring</c>.</param>
/// <param name="Statute">The clauses and articles on which the finding rests.</param>
/// <param name="Explanation">What was found, and what follows from it, in the person's language.</param>
/// <param name="FoundAt">The time of the finding.</param>
/// <param name="FoundBy">The member of the staff, or <see cref="Machine"/>.</param>
public sealed record SecurityFinding(
    string Id, SubjectId SubjectId, string Purpose, string Statute, string Explanation, DateTimeOffset FoundAt, string FoundBy)
{
    /// <summary>Stands for a finding that no human made, <c>machine</c>.</summary>
    public const string Machine = "machine";

    /// <summary>Gets the reason for which the person asked for a review, or null (PIPL 24).</summary>
    public string? ReviewReason { get; init; }

    /// <summary>Gets the answer of the reviewer, or null before the review.</summary>
    public string? ReviewText { get; init; }

    /// <summary>Gets whether the finding was lifted by the review.</summary>
    public bool IsLifted { get; init; }

    /// <summary>Returns the id and the purpose, never the person or the text.</summary>
    public override string ToString() => $"finding {Id}";
}
