using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Safeguards;

/// <summary>What to tell a writer before a comment or message leaves: which kinds of information it seems to hold (P4.2.2/2).</summary>
/// <remarks>Advice only: the text stays as it was written, and no value is repeated.</remarks>
/// <param name="Items">The kinds found; empty where there is nothing to say.</param>
public sealed record OutgoingTextAdvice(DataItemSet Items)
{
    /// <summary>The clause behind it.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/2");

    /// <summary>Whether the writer should be told.</summary>
    public bool IsNeeded => !Items.IsEmpty;

    /// <summary>Looks at a text.</summary>
    public static OutgoingTextAdvice For(ReadOnlySpan<char> text) =>
        new(DataItemSet.Of([.. TextScanner.Default.Scan(text).Select(finding => finding.Item)]));
}
