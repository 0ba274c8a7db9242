using Yipai.Cases.Workflow;

namespace Yipai.Cases;

/// <summary>Decides what a command does to a case.</summary>
/// <remarks>It is a pure function over a table.</remarks>
/// <example>
/// <code>
/// CaseOutcome outcome = workflow.Apply(file, new CaseCommand(CaseAction.Accept), actor, now);
/// </code>
/// </example>
/// <param name="rules">The city's choices.</param>
/// <exception cref="CasesException">YP0261: a value of the rules is out of its range.</exception>
public sealed class CaseWorkflow(CaseRules rules)
{
    private readonly CaseRules _rules = (rules ?? throw new ArgumentNullException(nameof(rules))).Validated();

    /// <summary>Applies a command to a case.</summary>
    /// <remarks>An illegal step gives a refusal, never an exception.</remarks>
    /// <param name="file">The case, which stays unchanged.</param>
    /// <param name="command">The command.</param>
    /// <param name="actor">The person or clock that acts.</param>
    /// <param name="now">The time of the command.</param>
    /// <returns>The change to add with <see cref="CaseFile.Apply"/>, or the broken rule.</returns>
    public CaseOutcome Apply(CaseFile file, CaseCommand command, CaseActor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        if (CaseTransitions.Find(command.Action, file.Stage, actor.Role) is not { } transition)
        {
            return StepRules.Refuse(KnowsAction(file.Stage, command.Action) ? StepRule.RoleAllows : StepRule.StageAllows);
        }

        if (now < file.ChangedAt)
        {
            return StepRules.Refuse(StepRule.TimeMovesOn);
        }

        var step = new CaseStep(file, command, actor, now, _rules);
        foreach (StepRule rule in transition.Rules)
        {
            if (!step.Keeps(rule))
            {
                return StepRules.Refuse(rule);
            }
        }

        return new CaseOutcome(step.Change(transition));
    }

    /// <summary>Returns the actions that an actor may take on a case now, if the command brings what the action needs.</summary>
    /// <param name="file">The case.</param>
    /// <param name="actor">The person or clock that acts.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<CaseAction> ListOpenActions(CaseFile file, CaseActor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(actor);
        var open = new List<CaseAction>();
        foreach (CaseTransition transition in CaseTransitions.At(file.Stage, actor.Role))
        {
            var step = new CaseStep(file, new CaseCommand(transition.Action), actor, now, _rules);
            if (!open.Contains(transition.Action) && KeepsAllOfCase(step, transition.Rules))
            {
                open.Add(transition.Action);
            }
        }

        return open;
    }

    /// <summary>Returns every action of an actor's role at the stage of a case, and the rule that forbids it now.</summary>
    /// <param name="file">The case.</param>
    /// <param name="actor">The person or clock that acts.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<CaseActionState> ListActions(CaseFile file, CaseActor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(actor);
        var states = new List<CaseActionState>();
        foreach (CaseTransition transition in CaseTransitions.At(file.Stage, actor.Role))
        {
            var step = new CaseStep(file, new CaseCommand(transition.Action), actor, now, _rules);
            states.Add(new CaseActionState(
                transition.Action, FirstBroken(step, transition.Rules), [.. transition.Rules.Where(StepRules.IsOfCommand)]));
        }

        return states;
    }

    private static StepRule FirstBroken(in CaseStep step, IEnumerable<StepRule> rules)
    {
        foreach (StepRule rule in rules)
        {
            if (!StepRules.IsOfCommand(rule) && !step.Keeps(rule))
            {
                return rule;
            }
        }

        return StepRule.None;
    }

    private static bool KeepsAllOfCase(in CaseStep step, IEnumerable<StepRule> rules)
    {
        foreach (StepRule rule in rules)
        {
            if (!StepRules.IsOfCommand(rule) && !step.Keeps(rule))
            {
                return false;
            }
        }

        return true;
    }

    private static bool KnowsAction(CaseStage stage, CaseAction action) =>
        CaseTransitions.All.Any(transition => transition.From == stage && transition.Action == action);
}
