using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>Where a text seems to hold a personal value, never the value.</summary>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Start">Index of its first character, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, separators and prefix included.</param>
/// <param name="Rule">Why it was found.</param>
/// <param name="Confidence">How sure that is, above 0 to 1.</param>
/// <param name="Validation">What the validator of the kind said.</param>
public readonly record struct TextFinding(
    FindingKind Kind, int Start, int Length, FindingRule Rule, double Confidence, FindingValidation Validation = FindingValidation.NotChecked)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The data item by whose rules it is masked.</summary>
    public DataItem Item => Kind.Item;

    /// <summary>Why it was found: the rule's token, such as <c>id-checksum</c>.</summary>
    public string Explanation => Rule.Id;

    /// <summary>Index of its first byte; -1 where the scanned text was not UTF-8.</summary>
    public int Utf8Start { get; init; } = -1;

    /// <summary>Its length in bytes, where the scanned text was UTF-8.</summary>
    public int Utf8Length { get; init; }

    /// <summary>The bytes that it takes in the UTF-8 form of the scanned text.</summary>
    /// <param name="text">The text that was scanned.</param>
    public (int Start, int Length) Utf8Range(ReadOnlySpan<char> text) => Utf8Start >= 0
        ? (Utf8Start, Utf8Length)
        : (Encoding.UTF8.GetByteCount(text[..Start]), Encoding.UTF8.GetByteCount(text.Slice(Start, Length)));
}
