namespace Yipai.Privacy.Masking;

/// <summary>A text as one audience may see it.</summary>
/// <param name="Text">The text; parts that may not be seen are masked.</param>
/// <param name="Rules">What ordered the masks, each once; empty where none was made.</param>
/// <param name="IsMasked">Whether anything was masked.</param>
public sealed record MaskedText(string Text, IReadOnlyList<RuleCitation> Rules, bool IsMasked)
{
    /// <summary>Whether anything was masked, without the text.</summary>
    public override string ToString() => IsMasked ? "masked text" : "text";
}
