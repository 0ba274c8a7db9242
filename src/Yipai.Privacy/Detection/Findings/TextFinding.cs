using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>Says where a text seems to contain a personal value.</summary>
/// <remarks>It never holds the value.</remarks>
/// <example>
/// <code>
/// string text = "电话 138 1234 5678";
/// TextFinding finding = TextScanner.Default.Scan(text)[0];
/// string number = text.Substring(finding.Start, finding.Length);   // the finding itself never holds the value
/// </code>
/// </example>
/// <param name="Kind">The kind that the value seems to be.</param>
/// <param name="Start">The index of the first character, in UTF-16 units.</param>
/// <param name="Length">The length in UTF-16 units, with separators and prefix.</param>
/// <param name="Rule">The rule by which the value was found.</param>
/// <param name="Confidence">The confidence, above 0 up to 1.</param>
/// <param name="Validation">What the validator of the kind decided.</param>
public readonly record struct TextFinding(
    FindingKind Kind,
    int Start,
    int Length,
    FindingRule Rule,
    double Confidence,
    FindingValidation Validation = FindingValidation.NotChecked)
{
    /// <summary>Gets the index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Gets the data item whose rules mask the value.</summary>
    public DataItem Item => Kind.Item;

    /// <summary>Gets the token of the rule by which the value was found, such as <c>id-checksum</c>.</summary>
    public string Explanation => Rule.Id;

    /// <summary>Gets the index of the first byte, or -1 if the scanned text was not UTF-8.</summary>
    public int Utf8Start { get; init; } = -1;

    /// <summary>Gets the length in bytes if the scanned text was UTF-8.</summary>
    public int Utf8Length { get; init; }

    /// <summary>Returns the bytes of the value in the UTF-8 form of the scanned text.</summary>
    /// <param name="text">The text that was scanned.</param>
    public (int Start, int Length) Utf8Range(ReadOnlySpan<char> text) => Utf8Start >= 0
        ? (Utf8Start, Utf8Length)
        : (Encoding.UTF8.GetByteCount(text[..Start]), Encoding.UTF8.GetByteCount(text.Slice(Start, Length)));
}
