namespace Yipai.Cases.Workflow;

/// <summary>Represents a command on a case at an instant.</summary>
/// <remarks>It gives the rules their inputs and makes the change.</remarks>
internal readonly ref struct CaseStep(CaseFile file, CaseCommand command, CaseActor actor, DateTimeOffset now, CaseRules rules)
{
    public CaseFile File => file;

    public CaseCommand Command => command;

    public CaseActor Actor => actor;

    public DateTimeOffset Now => now;

    public CaseRules Rules => rules;

    /// <summary>Makes the change from the parts of the command that the action uses.</summary>
    public CaseChange Change(CaseTransition transition)
    {
        CommandParts takes = CaseActions.Of(command.Action).Takes;
        CaseStage to = transition.To ?? file.InterruptedStage;
        return new CaseChange
        {
            Number = file.Log.Count + 1,
            CommandId = command.Id,
            Action = command.Action,
            From = file.Stage,
            To = to,
            Role = actor.Role,
            ActorId = actor.Id,
            At = now.ToUniversalTime(),
            Reason = command.Reason,
            Unit = (takes & CommandParts.Unit) != 0 ? command.Unit : null,
            ReceiverId = (takes & CommandParts.Receiver) != 0 ? Receiver(to) : null,
            Condition = (takes & CommandParts.Condition) != 0 ? command.Condition : null,
            Limit = (takes & CommandParts.Limit) != 0 ? command.Limit : null,
            DueAt = CaseDeadlines.Disposal(file, command, now, rules.Calendar)?.ToUniversalTime(),
            StageDueAt = CaseDeadlines.Stage(file.Stage, to, now, rules)?.ToUniversalTime(),
            Until = (takes & CommandParts.Until) != 0 ? command.Until?.ToUniversalTime() : null,
            Rating = (takes & CommandParts.Rating) != 0 ? command.Rating : 0,
            Evidence = command.Evidence,
        };
    }

    /// <summary>Returns the receiver.</summary>
    /// <remarks>A case that is not the city's goes back to the person who filed it, unless the command names another.</remarks>
    private string? Receiver(CaseStage to) => command.Action != CaseAction.Return
        ? command.ReceiverId
        : to == CaseStage.ReturnedToAcceptor ? command.ReceiverId ?? file.FiledById : null;
}
