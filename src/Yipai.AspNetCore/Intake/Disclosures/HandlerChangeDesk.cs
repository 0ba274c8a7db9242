using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Plans changes of handler for the privacy officer, and takes their steps (P4.4.1-3; PIPL 22; S23).</summary>
/// <remarks>
/// First every person with an account is informed about name and contact of the new handler. From the planned instant on, each person's
/// consents are carried over, and what goes beyond the old purposes is suspended until the person is asked anew.
/// </remarks>
internal sealed class HandlerChangeDesk
{
    private const int PageSize = 50;
    private const int StepsInACall = 10;
    private const int LongestText = 200;

    private static readonly LocalizedText WrongTime = new(
        "变更的生效时间必须晚于现在，以便事先告知。", "A change takes effect later than now, so that persons learn about it before.");

    private readonly PrivacyGuard _guard;
    private readonly IHandlerChangeStore _changes;
    private readonly HandlerChangeSteps _steps;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal HandlerChangeDesk(
        PrivacyGuard guard, IHandlerChangeStore changes, HandlerChangeSteps steps, IYipaiUnitOfWork unit, AuditLog audit,
        TimeProvider time) =>
        (_guard, _changes, _steps, _unit, _audit, _time) = (guard, changes, steps, unit, audit, time);

    /// <summary>Plans a change once, and takes its next steps: up to 500 persons a call.</summary>
    /// <remarks>Send the same change again until its stage is <c>Done</c>. If several hosts do so, one of them takes each step.</remarks>
    /// <param name="changeId">The id in the address, 32 lower-case hexadecimal digits that the client chose.</param>
    /// <param name="request">The change, or null if the message could not be read.</param>
    /// <param name="member">The officer, whom the log names.</param>
    /// <param name="cancellationToken">Stops after the present step. The same call goes on.</param>
    public async Task<IntakeOutcome<HandlerChangeStatus>> ChangeAsync(
        string changeId, HandlerChangeRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changeId);
        ArgumentNullException.ThrowIfNull(member);
        if (request is null || !WireIds.TryRead(changeId, out Guid id) || !IsReadable(request))
        {
            return IntakeReason.BadRequest;
        }

        PlannedHandlerChange asked = ChangeOf(id, request);
        IntakeOutcome<PlannedHandlerChange> planned =
            await _unit.RunAsync(stop => PlanAsync(asked, member, stop), cancellationToken).ConfigureAwait(false);
        if (planned.Answer is not { } change)
        {
            return planned.Refusal!;
        }

        for (int step = 0; step < StepsInACall && change.Stage != HandlerChangeStage.Done; step++)
        {
            PlannedHandlerChange? moved = await _steps.TakeAsync(change, cancellationToken).ConfigureAwait(false);
            if (moved is null)
            {
                break;
            }

            change = moved;
        }

        return (IntakeOutcome<HandlerChangeStatus>)StatusOf(change) with { IsReplay = planned.IsReplay };
    }

    /// <summary>Returns one page of the changes.</summary>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<HandlerChangePage> ReadPageAsync(string? after, CancellationToken cancellationToken)
    {
        List<PlannedHandlerChange> found = await _changes
            .ReadAsync(_guard.Handler.Id, WireIds.TryRead(after ?? "", out Guid last) ? last : null, cancellationToken)
            .Take(PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        HandlerChangeStatus[] page = [.. found.Take(PageSize).Select(StatusOf)];
        return new HandlerChangePage(page, page.Length == 0 ? after ?? "" : page[^1].ChangeId, found.Count > PageSize);
    }

    private static bool IsReadable(HandlerChangeRequest request) =>
        new[] { request.RecipientId, request.RecipientName, request.RecipientContact }.All(
            text => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && TextCheck.IsStorable(text))
        && request.ChangedScopes.All(
            scope => scope.Length is > 0 and <= LongestText && !scope.Contains(' ') && TextCheck.IsStorable(scope));

    private static PlannedHandlerChange ChangeOf(Guid id, HandlerChangeRequest request) => new()
    {
        Id = id,
        RecipientId = new HandlerId(request.RecipientId),
        RecipientName = request.RecipientName,
        RecipientContact = request.RecipientContact,
        StaysBound = request.StaysBound,
        ChangedScopes = request.ChangedScopes,
        EffectiveAt = request.EffectiveAt.ToUniversalTime(),
    };

    private static HandlerChangeStatus StatusOf(PlannedHandlerChange change) => new(
        change.Id.ToString("N"), change.RecipientName, change.Stage.ToString(), change.Informed, change.Carried, change.NoticeGivenAt,
        change.EffectiveAt);

    private static bool IsSame(PlannedHandlerChange known, PlannedHandlerChange asked) =>
        (known.RecipientId, known.RecipientName, known.RecipientContact, known.StaysBound, known.EffectiveAt)
            == (asked.RecipientId, asked.RecipientName, asked.RecipientContact, asked.StaysBound, asked.EffectiveAt)
        && known.ChangedScopes.SequenceEqual(asked.ChangedScopes);

    private async Task<IntakeOutcome<PlannedHandlerChange>> PlanAsync(
        PlannedHandlerChange asked, StaffMember member, CancellationToken stop)
    {
        if (await _changes.FindAsync(_guard.Handler.Id, asked.Id, stop).ConfigureAwait(false) is { } known)
        {
            return IsSame(known, asked) ? (IntakeOutcome<PlannedHandlerChange>)known with { IsReplay = true } : IntakeReason.KeyReused;
        }

        DateTimeOffset now = _time.GetUtcNow();
        if (asked.EffectiveAt <= now)
        {
            return new IntakeRefusal(IntakeReason.BadRequest) { Detail = WrongTime };
        }

        // The guard knows only registered recipients. Whether the notice was given is asked again for each person.
        DisclosureDecision decision = _guard.DecideDisclosure(
            HandlerChangeSteps.RequestOf(asked with { NoticeGivenAt = now }, PolicyPrincipal.Anonymous, now), ConsentState.Empty);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (!await _changes.KeepAsync(_guard.Handler.Id, asked, stop).ConfigureAwait(false))
        {
            return IntakeReason.Busy;
        }

        AuditEvent planned = AuditEvent.Of("handler-change.planned").Citing(decision.Citations)
            .With("change", asked.Id.ToString("N")).With("actor", member.Id);
        await _audit.AppendAsync(planned, stop).ConfigureAwait(false);
        return asked;
    }
}
