namespace Yipai.Privacy.Safeguards;

/// <summary>Points to a personal value that a text seems to contain, and lists what the writer may do with it (P4.2.2/2).</summary>
/// <param name="Item">The item that the value seems to be.</param>
/// <param name="Start">The index at which the value begins, in UTF-16 code units.</param>
/// <param name="Length">The length of the value, in UTF-16 code units.</param>
public sealed record WritingAdvice(DataItem Item, int Start, int Length)
{
    private static readonly AdviceChoice[] KeepOrRemove = [AdviceChoice.Remove, AdviceChoice.Keep];
    private static readonly AdviceChoice[] All = [AdviceChoice.MoveToContact, AdviceChoice.Remove, AdviceChoice.Keep];

    /// <summary>Gets whether the value can become the contact.</summary>
    public bool CanMoveToContact => Item == DataItems.MobileNumber;

    /// <summary>Gets what the writer may do with the value, the most careful choice first.</summary>
    public IReadOnlyList<AdviceChoice> Choices => CanMoveToContact ? All : KeepOrRemove;
}
