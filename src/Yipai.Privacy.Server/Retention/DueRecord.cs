using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>What is to happen to a record now.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">Erased, kept in storage only, or kept without the person.</param>
/// <param name="Until">The day on which storage ends; null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
public sealed record DueRecord(HeldRecord Record, RetentionOutcome Outcome, DateOnly? Until, RuleCitation Rule);
