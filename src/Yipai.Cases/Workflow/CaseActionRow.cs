using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>One action: its words, what it takes from a command, and what its change sets on a case.</summary>
/// <param name="Action">The action; <see cref="CaseTransitions"/> says where and by whom it is taken.</param>
/// <param name="Words">The field's word.</param>
/// <param name="Takes">What the change takes from the command.</param>
/// <param name="Set">What the change sets besides stage, log and dates; null for nothing.</param>
internal sealed record CaseActionRow(
    CaseAction Action, LocalizedText Words, CommandParts Takes = CommandParts.None, Func<CaseFile, CaseChange, CaseFile>? Set = null);
