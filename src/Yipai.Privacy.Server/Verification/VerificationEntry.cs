namespace Yipai.Privacy.Server.Verification;

/// <summary>Records a verification of a real name by its result, without anything that was verified (P4.1.1-2).</summary>
/// <param name="Id">The id, 32 hexadecimal digits.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="RouteId">The way.</param>
/// <param name="ProviderId">The id of the verification provider.</param>
/// <param name="AskedAt">The time of the request.</param>
public sealed record VerificationEntry(string Id, SubjectId SubjectId, string RouteId, string ProviderId, DateTimeOffset AskedAt)
{
    /// <summary>Gets the state.</summary>
    public VerificationState State { get; init; }

    /// <summary>Indicates whether the person counts as verified.</summary>
    public bool HasPassed => State is VerificationState.Passed or VerificationState.PassedByReview;

    /// <summary>Returns the id and the state, never the person.</summary>
    public override string ToString() => $"verification {Id}: {State}";
}
