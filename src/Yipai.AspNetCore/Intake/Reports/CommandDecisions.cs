using Yipai.Cases;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Makes the city's own decision about a reporter's command, and the audit event of a command that was carried out.</summary>
internal static class CommandDecisions
{
    /// <summary>Decides on a command with words or photos as on a report.</summary>
    /// <remarks>A command without them collects nothing and needs no decision.</remarks>
    public static ProcessingDecision? Decide(
        CaseCommand command, PrivacyGuard guard, PolicyPrincipal me, ConsentState consent, TimeProvider time)
    {
        DataItemSet items = (string.IsNullOrWhiteSpace(command.Reason) ? DataItemSet.Empty : DataItems.PublishedText)
            | (command.Evidence.Count == 0 ? DataItemSet.Empty : DataItems.Photo);
        return items.IsEmpty ? null : guard.Decide(new(Activities.ReportCase, items) { Principal = me, Now = time.GetUtcNow() }, consent);
    }

    /// <summary>Returns the event for the log.</summary>
    /// <remarks>It names case and command, and holds the reporter only as a salted commitment.</remarks>
    public static AuditEvent Log(CaseId id, CaseCommand command, ProcessingDecision? decision, SubjectId me) =>
        EventOf(id, command, decision).Committing("reporter", me.Value);

    /// <summary>Returns the event for the log about a command of staff or of a unit.</summary>
    /// <remarks>The event names the person who acted.</remarks>
    public static AuditEvent Log(CaseId id, CaseCommand command, PolicyDecision? dispatch, StaffMember member) =>
        EventOf(id, command, dispatch).With("role", member.Role.ToString()).With("actor", member.Id);

    private static AuditEvent EventOf(CaseId id, CaseCommand command, PolicyDecision? decision) =>
        AuditEvent.Of($"case.{command.Action.ToString().ToLowerInvariant()}")
            .Citing(decision?.Citations ?? [ClauseId.Parse("P4.1.2-1/1")])
            .With("case", id.Value)
            .With("command", $"{command.Id:N}");
}
