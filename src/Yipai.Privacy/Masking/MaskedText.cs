namespace Yipai.Privacy.Masking;

/// <summary>Holds a text as one audience may see it.</summary>
/// <param name="Text">The text. The parts that the audience may not see are masked.</param>
/// <param name="Rules">The rules that ordered the masks, each once. The list is empty if nothing was masked.</param>
/// <param name="IsMasked">Whether at least one value was masked.</param>
public sealed record MaskedText(string Text, IReadOnlyList<RuleCitation> Rules, bool IsMasked)
{
    /// <summary>Returns whether anything was masked, without the text.</summary>
    public override string ToString() => IsMasked ? "masked text" : "text";
}
