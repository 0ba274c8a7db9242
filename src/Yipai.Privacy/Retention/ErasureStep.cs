using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Retention;

/// <summary>One line of an answer to a cancellation: what happens to what, until when, and why.</summary>
/// <param name="Subject">A data item's id, or a group of records such as <c>consent evidence</c>.</param>
/// <param name="Outcome">Erased, kept in storage only, or kept without the person.</param>
/// <param name="Until">The day on which storage ends; null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
public sealed record ErasureStep(string Subject, RetentionOutcome Outcome, DateOnly? Until, RuleCitation Rule);
