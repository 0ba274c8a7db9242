using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>What to tell a writer before a comment or message leaves: what it seems to hold, and where (P4.2.2/2).</summary>
/// <remarks>Advice only: the text stays as it was written, and no value is repeated.</remarks>
/// <param name="Findings">Where a text seems to hold a personal value, in its order; empty where there is nothing to say.</param>
public sealed record OutgoingTextAdvice(IReadOnlyList<TextFinding> Findings)
{
    /// <summary>The clause behind it.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/2");

    /// <summary>The words.</summary>
    public static LocalizedText Text { get; } = new(
        "文字里似乎有个人信息。建议移到联系方式、删去，或确认保留。",
        "The text seems to hold personal information. Move it to the contact, remove it, or keep it knowingly.");

    /// <summary>The kinds found.</summary>
    public DataItemSet Items => DataItemSet.Of([.. Findings.Select(finding => finding.Item)]);

    /// <summary>Whether the writer should be told.</summary>
    public bool IsNeeded => !Items.IsEmpty;

    /// <summary>Looks at a text.</summary>
    public static OutgoingTextAdvice For(ReadOnlySpan<char> text) => new(TextScanner.Default.Scan(text));

    /// <summary>What the writer may do with a value of that kind, the most careful first.</summary>
    public static IReadOnlyList<OutgoingTextChoice> ChoicesFor(DataItem item) => item == DataItems.MobileNumber
        ? [OutgoingTextChoice.MoveToContact, OutgoingTextChoice.Remove, OutgoingTextChoice.Keep]
        : [OutgoingTextChoice.Remove, OutgoingTextChoice.Keep];
}
