using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>Finds personal values in a text before it leaves its writer, and applies what the writer chose (P4.2.2/2).</summary>
/// <remarks>
/// The advisor masks nothing: masking is for display (P4.1.2-9(5)), and a number may be the evidence. No advice repeats a value.
/// </remarks>
public static class WritingAdvisor
{
    /// <summary>Gets the clause behind the advice.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/2");

    /// <summary>Gets the sentence to show beside the advice.</summary>
    public static LocalizedText Text { get; } = new(
        "文字里似乎有个人信息。建议移到联系方式、删去，或确认保留。",
        "The text seems to hold personal information. Move it to the contact, remove it, or keep it knowingly.");

    /// <summary>Lists what the writer should look at before sending, in the order of the text.</summary>
    /// <param name="text">A description, comment or message; null counts as empty.</param>
    public static IReadOnlyList<WritingAdvice> Advise(string? text) =>
        [.. TextScanner.Default.Scan(text).Select(finding => new WritingAdvice(finding.Item, finding.Start, finding.Length))];

    /// <summary>Tries to apply the writer's choices.</summary>
    /// <param name="text">The text that was advised on, unchanged since.</param>
    /// <param name="choices">A choice for each advice; an advice that is left out is kept.</param>
    /// <param name="applied">The text after the choices; null if they cannot be applied.</param>
    /// <returns>False if a value that is to be moved cannot become the contact, or if two values are to be moved.</returns>
    /// <exception cref="ArgumentException">An advice lies outside of the text, so the text has changed since.</exception>
    public static bool TryApply(
        string text, IReadOnlyDictionary<WritingAdvice, AdviceChoice> choices, [NotNullWhen(true)] out AdvisedText? applied)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(choices);
        applied = null;
        string rest = text;
        string? moved = null;
        foreach ((WritingAdvice advice, AdviceChoice choice) in choices.OrderByDescending(pair => pair.Key.Start))
        {
            if (advice.Start < 0 || advice.Length < 0 || advice.Start > rest.Length - advice.Length)
            {
                throw new ArgumentException("An advice lies outside of the text. Ask for advice on this text again.", nameof(choices));
            }

            if (choice == AdviceChoice.Keep)
            {
                continue;
            }

            if (choice == AdviceChoice.MoveToContact)
            {
                if (!advice.CanMoveToContact || moved is not null)
                {
                    return false;
                }

                moved = rest.Substring(advice.Start, advice.Length);
            }

            rest = rest.Remove(advice.Start, advice.Length);
        }

        applied = new AdvisedText(rest, moved);
        return true;
    }
}
