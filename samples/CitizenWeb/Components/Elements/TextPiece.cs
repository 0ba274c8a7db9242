using Yipai.Privacy.Safeguards;

namespace Yipai.Samples.CitizenWeb.Components.Elements;

/// <summary>A stretch of a masked text.</summary>
public sealed record TextPiece(string Text, bool IsMasked)
{
    /// <summary>Splits a masked text at the values that are masked in it.</summary>
    /// <remarks>
    /// What lies between two values is the same in both texts, so each such stretch is found in the masked text in order.
    /// If one is not there, the rest counts as masked.
    /// </remarks>
    public static IReadOnlyList<TextPiece> Split(string text, string masked)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(masked);
        var pieces = new List<TextPiece>();
        int read = 0, shown = 0;
        IReadOnlyList<WritingAdvice> values = text == masked ? [] : WritingAdvisor.Advise(text);
        IEnumerable<(int Start, int End)> stretches = values.Select(value => (value.Start, value.Start + value.Length));
        foreach ((int start, int end) in stretches.Append((text.Length, text.Length)))
        {
            if (start < read)
            {
                continue;
            }

            string kept = text[read..start];
            int found = read == 0 ? 0
                : start == text.Length ? masked.Length - kept.Length
                : masked.IndexOf(kept, shown, StringComparison.Ordinal);
            if (found < shown || !masked.AsSpan(found).StartsWith(kept, StringComparison.Ordinal))
            {
                break;
            }

            Add(pieces, masked[shown..found], true);
            Add(pieces, kept, false);
            (read, shown) = (end, found + kept.Length);
        }

        Add(pieces, masked[shown..], true);
        return pieces;
    }

    /// <summary>Returns whether the piece is masked, but never its text.</summary>
    public override string ToString() => IsMasked ? "masked" : "text";

    private static void Add(List<TextPiece> pieces, string text, bool isMasked)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text, isMasked));
        }
    }
}
