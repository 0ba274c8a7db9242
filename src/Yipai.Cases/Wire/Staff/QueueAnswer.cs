namespace Yipai.Cases.Wire;

/// <summary>Holds one page of the open cases in which a person's role has something to do, in the order of their numbers.</summary>
/// <param name="Cases">The cases. A page may be shorter than others before the last page.</param>
/// <param name="Next">The cursor of the next page, or null after the last page.</param>
public sealed record QueueAnswer(IReadOnlyList<QueueEntry> Cases, string? Next)
{
    /// <summary>Returns the number of cases.</summary>
    public override string ToString() => $"{Cases.Count} cases";
}
