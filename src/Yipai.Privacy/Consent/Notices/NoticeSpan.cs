namespace Yipai.Privacy.Consent;

/// <summary>Holds a piece of a notice, as a page shows it in one style.</summary>
/// <param name="Text">The Chinese text.</param>
/// <param name="Clause">The clause whose words these are, or null for a heading, a number, the summary and the supplement.</param>
/// <param name="IsStressed">
/// Whether the handler stresses the words, for instance in bold. This is the handler's own emphasis: the marks of the 2021 text are lost.
/// </param>
public sealed record NoticeSpan(string Text, ClauseId? Clause = null, bool IsStressed = false);
