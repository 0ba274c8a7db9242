using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Detection;

/// <summary>Where a text seems to hold a personal value, never the value.</summary>
/// <param name="Item">What the value seems to be.</param>
/// <param name="Start">Index of its first character, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, separators and prefix included.</param>
/// <param name="Explanation">A short token that names the rule, such as <c>id-checksum</c>.</param>
public readonly record struct TextFinding(DataItem Item, int Start, int Length, string? Explanation)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
