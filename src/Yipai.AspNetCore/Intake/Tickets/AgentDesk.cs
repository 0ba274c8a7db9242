using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Lets support agents and the privacy officer answer tickets.</summary>
/// <remarks>A ticket opens one case and no other (P4.1.2-7/3).</remarks>
internal sealed class AgentDesk
{
    private readonly PrivacyGuard _guard;
    private readonly ITicketStore _tickets;
    private readonly CaseRecords _cases;
    private readonly CaseViewComposer _views;
    private readonly Masker _masker;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AgentDesk(
        PrivacyGuard guard, ITicketStore tickets, CaseRecords cases, CaseViewComposer views, Masker masker, IPersonMessenger messenger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _tickets, _cases, _views, _masker) = (guard, tickets, cases, views, masker);
        (_messenger, _unit, _audit, _time) = (messenger, unit, audit, time);
    }

    /// <summary>Returns the open tickets that a person answers: at most 100 of each kind, oldest first.</summary>
    public async Task<AgentTicketsAnswer> ReadOpenAsync(StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        var open = new List<Ticket>();
        foreach (TicketKind kind in KindsOf(member))
        {
            open.AddRange(await _tickets.ReadOpenAsync(_guard.Handler.Id, kind, cancellationToken).ConfigureAwait(false));
        }

        return new AgentTicketsAnswer(
        [
            .. open.OrderBy(ticket => ticket.OpenedAt).Select(ticket => new AgentTicket(
                ticket.Id, ticket.Kind.ToString(), ticket.About?.Value, _masker.MaskText(ticket.Text, Audience.Public).Text,
                ticket.OpenedAt,
                ticket.DueAt)),
        ]);
    }

    /// <summary>Returns the one case that an open ticket is about, and logs who opened it.</summary>
    public async Task<IntakeOutcome<SupportCaseView>> FindCaseAsync(
        string ticketId, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(member);
        if (await FindOpenAsync(ticketId, member, cancellationToken).ConfigureAwait(false) is not { About: { } about } ticket
            || await _cases.FindAsync(about, cancellationToken).ConfigureAwait(false) is not { } known
            || _views.ForSupport(known.File, new SupportTicket(ticket.Id, about), known.Contact, _time.GetUtcNow()) is not { } view)
        {
            return IntakeReason.NotFound;
        }

        await _audit.AppendAsync(TicketTexts.Log("ticket.case-read", ticket, null).With("actor", member.Id), cancellationToken)
            .ConfigureAwait(false);
        return known.IsRestricted ? RestrictedViews.Of(view) : view;
    }

    /// <summary>Answers a ticket once.</summary>
    /// <remarks>The answer goes to the inbox, or lies under the ticket's id if there is no account.</remarks>
    public async Task<IntakeOutcome<TicketAnswer>> AnswerAsync(
        string ticketId, TicketReply? reply, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(member);
        return reply is null || !TicketTexts.IsText(reply.Text)
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(stop => KeepAsync(ticketId, reply, member, stop), cancellationToken).ConfigureAwait(false);
    }

    private static TicketKind[] KindsOf(StaffMember member) => member.Role switch
    {
        PlatformRole.SupportAgent => [TicketKind.Support],
        PlatformRole.PrivacyOfficer => [TicketKind.Leak, TicketKind.ShowsMe, TicketKind.Complaint],
        _ => [],
    };

    private async Task<Ticket?> FindOpenAsync(string ticketId, StaffMember member, CancellationToken cancellationToken) =>
        await _tickets.FindAsync(_guard.Handler.Id, ticketId, cancellationToken).ConfigureAwait(false) is { Answer: null } ticket
            && KindsOf(member).Contains(ticket.Kind) ? ticket : null;

    private async Task<IntakeOutcome<TicketAnswer>> KeepAsync(
        string ticketId, TicketReply reply, StaffMember member, CancellationToken stop)
    {
        Ticket? ticket = await FindOpenAsync(ticketId, member, stop).ConfigureAwait(false);
        string answer = ticket is null ? "" : TicketTexts.WithRemedy(ticket, reply.Text);
        if (ticket is null
            || !await _tickets.AnswerAsync(_guard.Handler.Id, ticketId, answer, reply.Upheld, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        if (ticket.SubjectId is { } person)
        {
            PersonMessage message = TicketTexts.Answered(ticket, _guard.Handler.Id, person, answer, _time.GetUtcNow());
            await _messenger.SendAsync(message, cancellationToken: stop).ConfigureAwait(false);
        }

        AuditEvent answered = TicketTexts.Log("ticket.answered", ticket, null).With("actor", member.Id)
            .With("upheld", reply.Upheld ? "true" : "false");
        await _audit.AppendAsync(answered, stop).ConfigureAwait(false);
        return TicketTexts.AnswerOf(ticket with { Answer = answer, IsUpheld = reply.Upheld });
    }
}
