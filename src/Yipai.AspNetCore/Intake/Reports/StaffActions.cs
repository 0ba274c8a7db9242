using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore.Intake;

/// <summary>Lists the actions of a person and takes one of them, in whichever part of the person allows it.</summary>
internal static class StaffActions
{
    public static CaseActionsAnswer List(CaseWorkflow workflow, CaseFile file, StaffMember member, DateTimeOffset now) => new(
        file.Id.Value,
        file.Stage.ToString(),
        file.Log.Count,
        [
            .. member.Actors.SelectMany(actor => workflow.ListActions(file, actor, now))
                .GroupBy(state => state.Action)
                .Select(states => states.FirstOrDefault(state => state.IsAllowed) ?? states.First())
                .Select(state => new CaseActionEntry(
                    state.Action.ToString(),
                    state.IsAllowed,
                    state.IsAllowed ? null : state.Blocks.ToString(),
                    [.. state.Needs.Select(rule => rule.ToString())])),
        ]);

    /// <summary>Applies a command.</summary>
    /// <remarks>If no part of the person may take it, the refusal of the part that knows the action counts.</remarks>
    public static CaseOutcome Apply(CaseWorkflow workflow, CaseFile file, CaseCommand command, StaffMember member, DateTimeOffset now)
    {
        CaseOutcome[] outcomes = [.. member.Actors.Select(actor => workflow.Apply(file, command, actor, now))];
        return outcomes.FirstOrDefault(outcome => outcome.Refusal is null)
            ?? outcomes.FirstOrDefault(outcome => outcome.Refusal!.Rule is not (StepRule.RoleAllows or StepRule.StageAllows))
            ?? outcomes[0];
    }

    /// <summary>Indicates whether a change came from this very command of this person.</summary>
    public static bool IsMadeBy(CaseChange change, CaseCommand command, StaffMember member) =>
        change.Action == command.Action && change.ActorId == member.Id && change.Reason == command.Reason
        && (change.Unit is null || change.Unit == command.Unit)
        && (change.ReceiverId is null || command.ReceiverId is null || change.ReceiverId == command.ReceiverId)
        && (change.Condition is null || change.Condition == command.Condition)
        && (change.Limit is null || change.Limit == command.Limit)
        && (change.Until is null || change.Until == command.Until);
}
