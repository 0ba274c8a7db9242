using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Describes one action: its name, the parts that it takes from a command, and what its change sets on a case.</summary>
/// <param name="Action">The action. <see cref="CaseTransitions"/> lists the stages and roles for it.</param>
/// <param name="Name">The name that the field uses.</param>
/// <param name="Takes">The parts of the command that the change keeps.</param>
/// <param name="Set">Sets what changes besides stage, log and dates, or null if nothing else changes.</param>
internal sealed record CaseActionRow(
    CaseAction Action, LocalizedText Name, CommandParts Takes = CommandParts.None, Func<CaseFile, CaseChange, CaseFile>? Set = null);
