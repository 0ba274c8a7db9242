namespace Yipai.Cases.Workflow;

/// <summary>A command on a case at an instant: checks single rules and makes the change.</summary>
internal readonly ref struct CaseStep(CaseFile file, CaseCommand command, CaseActor actor, DateTimeOffset now, CaseRules rules)
{
    public bool Keeps(StepRule rule) => rule switch
    {
        StepRule.ReasonGiven => !string.IsNullOrWhiteSpace(command.Reason),
        StepRule.SomethingAdded => command.Evidence.Count > 0 || !string.IsNullOrWhiteSpace(command.Reason),
        StepRule.UnitNamed => !string.IsNullOrWhiteSpace(command.Unit),
        StepRule.ReceiverNamed => !string.IsNullOrWhiteSpace(command.ReceiverId),
        StepRule.ConditionNamed => !string.IsNullOrWhiteSpace(command.Condition),
        StepRule.LimitNamed => command.Limit is { IsGiven: true },
        StepRule.RatingInRange => command.Rating is >= 1 and <= 5,
        StepRule.NeverFiled => file.FiledById is null,
        StepRule.SameUnit => file.Unit is not null && actor.Unit == file.Unit,
        StepRule.SameWorker => file.WorkerId is not null && actor.Id == file.WorkerId,
        StepRule.NamedAcceptor => actor.Id == file.AcceptorId,
        StepRule.HandOverRevoked => file.WorkerId is null,
        StepRule.HandedOver => file.WorkerId is not null,
        StepRule.ConditionMet => file.Condition is not null && command.Condition == file.Condition,
        StepRule.NotOverdue => !file.IsOverdue(now),
        StepRule.WasOverdue => file.IsOverdue(now),
        StepRule.NoExtensionPending => !IsPending(file.Extension),
        StepRule.ExtensionsLeft => file.Extensions < rules.MaxExtensions,
        StepRule.ExtensionRequested => file.Extension == ApprovalState.Requested,
        StepRule.ExtensionPassed => file.Extension == ApprovalState.Passed,
        StepRule.ExtensionPending => IsPending(file.Extension),
        StepRule.SuspensionsLeft => file.Suspensions < rules.MaxSuspensions,
        StepRule.DateInRange => command.Until > now && command.Until <= now.AddMonths(rules.MaxSuspensionMonths),
        StepRule.DateReached => now >= file.SuspendedUntil,
        StepRule.FirstAppeal => file.Appeal == ApprovalState.None,
        StepRule.AppealRequested => file.Appeal == ApprovalState.Requested,
        StepRule.AppealPassed => file.Appeal == ApprovalState.Passed,
        StepRule.AppealPending => IsPending(file.Appeal),
        StepRule.AnotherApprover => actor.Id != file.FirstApproverId,
        StepRule.WithinReopenWindow => now - file.EndedAt < rules.ReopenWindow,
        StepRule.Unsatisfied => file.Rating is { } rating && rating <= rules.UnsatisfiedRating,
        StepRule.NotRated => file.Rating is null,
        _ => false,
    };

    /// <summary>Takes from the command what the action sets, and nothing else.</summary>
    public CaseChange Change(CaseTransition transition)
    {
        CaseStage to = transition.To ?? file.InterruptedStage;
        return new CaseChange
        {
            Number = file.Log.Count + 1,
            Action = command.Action,
            From = file.Stage,
            To = to,
            Role = actor.Role,
            ActorId = actor.Id,
            At = now.ToUniversalTime(),
            Reason = command.Reason,
            Unit = command.Action == CaseAction.Dispatch ? command.Unit : null,
            ReceiverId = Receiver(to),
            Condition = command.Action is CaseAction.File or CaseAction.Close ? command.Condition : null,
            Limit = command.Action == CaseAction.File ? command.Limit : null,
            DueAt = CaseDeadlines.Disposal(file, command, now, rules.Calendar)?.ToUniversalTime(),
            StageDueAt = CaseDeadlines.Stage(file.Stage, to, now, rules)?.ToUniversalTime(),
            Until = command.Action == CaseAction.Suspend ? command.Until?.ToUniversalTime() : null,
            Rating = command.Action == CaseAction.Rate ? command.Rating : 0,
            Evidence = command.Evidence,
        };
    }

    /// <summary>A case that is not the city's goes back to who filed it, unless somebody else is named.</summary>
    private string? Receiver(CaseStage to) => command.Action switch
    {
        CaseAction.Assign or CaseAction.RequestClosing => command.ReceiverId,
        CaseAction.Return when to == CaseStage.ReturnedToAcceptor => command.ReceiverId ?? file.FiledById,
        _ => null,
    };

    private static bool IsPending(ApprovalState state) => state is ApprovalState.Requested or ApprovalState.Passed;
}
