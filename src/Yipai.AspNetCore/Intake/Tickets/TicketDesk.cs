using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes what persons ask beside reports: questions to customer service, news of a leak, and "this shows me or mine".</summary>
/// <remarks>A published case is hidden from the moment at which somebody says that it shows them, until the city has decided.</remarks>
public sealed class TicketDesk
{
    private readonly PrivacyGuard _guard;
    private readonly ITicketStore _tickets;
    private readonly CaseDesk _cases;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IPersonMessenger _messenger;
    private readonly LeakIncidents _incidents;
    private readonly RightsOptions _rights;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal TicketDesk(
        PrivacyGuard guard, ITicketStore tickets, CaseDesk cases, IAccountStore accounts, IConsentLedger ledger, IPersonMessenger messenger,
        LeakIncidents incidents, RightsOptions rights, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _tickets, _cases, _accounts, _ledger) = (guard, tickets, cases, accounts, ledger);
        (_messenger, _incidents, _rights, _unit, _audit, _time) = (messenger, incidents, rights, unit, audit, time);
    }

    /// <summary>Takes a ticket once.</summary>
    /// <remarks>The same ticket again changes nothing.</remarks>
    /// <param name="ticketId">The id in the address, 32 random lower-case hexadecimal digits.</param>
    /// <param name="request">The ticket, or null if the message could not be read.</param>
    /// <param name="caller">The sender. Only a question to customer service needs an account.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<TicketAnswer>> OpenAsync(
        string ticketId, TicketRequest? request, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(caller);
        if (request is null || !WireIds.TryRead(ticketId, out _) || KindOf(request.Kind) is not { } kind
            || !TicketTexts.IsText(request.Text)
            || (kind == TicketKind.ShowsMe && string.IsNullOrEmpty(request.CaseId)))
        {
            return IntakeReason.BadRequest;
        }

        if (caller == Caller.Unrecognized || (kind == TicketKind.Support && caller.SubjectId is null))
        {
            return IntakeReason.NotSignedIn;
        }

        DateTimeOffset now = _time.GetUtcNow();
        CaseId? about = string.IsNullOrEmpty(request.CaseId) || kind == TicketKind.Leak ? null : new CaseId(request.CaseId);
        DateOnly? due = ReplyDeadline.For(_guard.Profile, _rights.Term, _rights.Calendar, now);
        var ticket = new Ticket(ticketId, kind, caller.SubjectId, about, request.Text, now, due);
        return await _unit.RunAsync(stop => KeepAsync(ticket, caller, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns a ticket to whoever knows its random id, so that a person without an account reads the answer too.</summary>
    public async Task<IntakeOutcome<TicketAnswer>> FindAsync(string ticketId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        return await _tickets.FindAsync(_guard.Handler.Id, ticketId, cancellationToken).ConfigureAwait(false) is { } ticket
            ? TicketTexts.AnswerOf(ticket) : IntakeReason.NotFound;
    }

    /// <summary>Returns the newest tickets of a person, at most 100.</summary>
    public async Task<TicketsAnswer> ReadOwnAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return new(
        [
            .. (await _tickets.ReadOwnAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false))
                .Select(TicketTexts.AnswerOf),
        ]);
    }

    private static TicketKind? KindOf(string name) =>
        Enum.TryParse(name, out TicketKind kind) && kind.ToString() == name
            && kind is TicketKind.Support or TicketKind.Leak or TicketKind.ShowsMe ? kind : null;

    private async Task<IntakeOutcome<TicketAnswer>> KeepAsync(Ticket ticket, Caller caller, CancellationToken stop)
    {
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, caller.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _tickets.FindAsync(_guard.Handler.Id, ticket.Id, stop).ConfigureAwait(false) is { } known)
        {
            return known.Kind == ticket.Kind && known.SubjectId == ticket.SubjectId && known.Text == ticket.Text
                ? (IntakeOutcome<TicketAnswer>)TicketTexts.AnswerOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        if (!await MayBeAboutAsync(ticket, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        ProcessingDecision? decision = await DecideAsync(ticket, caller, stop).ConfigureAwait(false);
        if (decision is { IsAllowed: false })
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (!await _tickets.OpenAsync(_guard.Handler.Id, ticket, stop).ConfigureAwait(false))
        {
            return IntakeReason.KeyReused;
        }

        if (ticket is { Kind: TicketKind.Leak, SubjectId: { } person })
        {
            await FreezeAsync(ticket, person, stop).ConfigureAwait(false);
        }

        if (ticket.Kind == TicketKind.Leak)
        {
            await _incidents.OpenAsync(ticket, stop).ConfigureAwait(false);
        }

        await _audit.AppendAsync(TicketTexts.Log("ticket.opened", ticket, decision?.Citations), stop).ConfigureAwait(false);
        return TicketTexts.AnswerOf(ticket);
    }

    /// <summary>Freezes the account of whoever reports a leak, so that a stolen password no longer opens it (P4.2.3/2).</summary>
    private async Task FreezeAsync(Ticket ticket, SubjectId person, CancellationToken stop)
    {
        if (await _accounts.FreezeAsync(_guard.Handler.Id, person, ticket.OpenedAt, stop).ConfigureAwait(false))
        {
            await _messenger.SendAsync(TicketTexts.Frozen(ticket, _guard.Handler.Id), cancellationToken: stop).ConfigureAwait(false);
            await _audit.AppendAsync(TicketTexts.Log("account.frozen", ticket, null), stop).ConfigureAwait(false);
        }
    }

    /// <summary>Indicates whether the person may name the case: their own to customer service, a published one otherwise.</summary>
    private async Task<bool> MayBeAboutAsync(Ticket ticket, CancellationToken stop) => ticket switch
    {
        { About: null } => true,
        { About: { } own, Kind: TicketKind.Support } =>
            await _cases.FindOwnAsync(ticket.SubjectId!.Value, own, stop).ConfigureAwait(false) is not null,
        { About: { } published } => await _cases.IsPublishedAsync(published, stop).ConfigureAwait(false),
    };

    /// <summary>Decides on a question to customer service.</summary>
    /// <remarks>The other kinds exercise a right and need no consent.</remarks>
    private async Task<ProcessingDecision?> DecideAsync(Ticket ticket, Caller caller, CancellationToken stop)
    {
        if (ticket.Kind != TicketKind.Support)
        {
            return null;
        }

        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, ticket.SubjectId!.Value, stop).ConfigureAwait(false);
        return _guard.Decide(
            new(Activities.CustomerSupport, DataItems.SupportConversation) { Principal = caller.Principal, Now = ticket.OpenedAt },
            consent);
    }
}
