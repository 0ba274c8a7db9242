using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>A record for which an action is due now, and the rule that asks for it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">The action: erase the record, keep it in storage only, or keep it without the person.</param>
/// <param name="Until">The day on which storage ends, or null when the record is erased.</param>
/// <param name="Rule">The clause or article that asks for the action.</param>
public sealed record DueRecord(HeldRecord Record, RetentionOutcome Outcome, DateOnly? Until, RuleCitation Rule);
