namespace Yipai.Cases.Wire;

/// <summary>Describes a case that waits for a person's role.</summary>
/// <remarks>It has no text of a citizen.</remarks>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Version">The number of changes, which the next command names.</param>
/// <param name="DueAt">The deadline of the disposal in UTC, or null before dispatch.</param>
/// <param name="StageDueAt">The deadline of the stage in UTC, or null if the city sets no limit for it.</param>
/// <param name="IsOverdue">Whether one of the two deadlines has passed.</param>
/// <param name="Actions">The actions that the person may take now.</param>
public sealed record QueueEntry(
    string Id, string Code, string Subject, string Stage, int Version, DateTimeOffset? DueAt, DateTimeOffset? StageDueAt, bool IsOverdue,
    IReadOnlyList<string> Actions)
{
    /// <summary>Returns the case number and its stage.</summary>
    public override string ToString() => $"case {Id}: {Stage}";
}
