using Yipai.Privacy;

namespace Yipai.Cases.Reporting;

/// <summary>That the text seems to hold a personal value, and what the writer may do (P4.2.2/2).</summary>
/// <param name="Item">What it seems to be.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
public sealed record WritingAdvice(DataItem Item, int Start, int Length)
{
    /// <summary>Whether the value can become the contact.</summary>
    public bool CanMoveToContact => Item == DataItems.MobileNumber;
}
