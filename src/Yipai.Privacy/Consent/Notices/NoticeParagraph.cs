namespace Yipai.Privacy.Consent;

/// <summary>Holds one heading or paragraph of a notice.</summary>
/// <param name="IsHeading">Whether the words are a heading.</param>
/// <param name="Spans">The words, in order.</param>
public sealed record NoticeParagraph(bool IsHeading, IReadOnlyList<NoticeSpan> Spans)
{
    /// <summary>Gets the words without their styles.</summary>
    public string Text => string.Concat(Spans.Select(span => span.Text));
}
