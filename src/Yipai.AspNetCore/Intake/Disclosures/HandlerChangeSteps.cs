using System.Globalization;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes the steps of a change of handler, 50 persons in one transaction.</summary>
/// <remarks>
/// The row of the change remembers the last person. Two hosts that take the same step at the same time write the same messages and entries
/// under the same ids, and the row accepts one of them; the other is rolled back.
/// </remarks>
internal sealed class HandlerChangeSteps(
    PrivacyGuard guard, IHandlerChangeStore changes, IAccountStore accounts, IConsentLedger ledger, DisclosureDesk disclosures,
    IPersonMessenger messenger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
{
    private const int PersonsInAStep = 50;

    /// <summary>Returns the disclosure that a change of handler is for one person.</summary>
    public static DisclosureRequest RequestOf(PlannedHandlerChange change, PolicyPrincipal person, DateTimeOffset now) =>
        new(DisclosureKind.Transfer, change.RecipientId.Value, CityPersonalData.Held)
        {
            Principal = person,
            Now = now,
            Change = ChangeOf(change),
        };

    /// <summary>Takes the next step, and returns the change after it.</summary>
    /// <remarks>Returns null if there is nothing to do yet: the change waits for its day.</remarks>
    public async Task<PlannedHandlerChange?> TakeAsync(PlannedHandlerChange change, CancellationToken cancellationToken)
    {
        if (change.Stage == HandlerChangeStage.Carrying && time.GetUtcNow() < change.EffectiveAt)
        {
            return null;
        }

        try
        {
            return await unit.RunAsync(stop => StepAsync(change, stop), cancellationToken).ConfigureAwait(false);
        }
        catch (StaleChangeException)
        {
            return await changes.FindAsync(guard.Handler.Id, change.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static HandlerChange ChangeOf(PlannedHandlerChange change) => new(
        new PersonalInformationHandler(change.RecipientName, change.RecipientContact, change.RecipientId),
        change.StaysBound,
        change.ChangedScopes,
        change.NoticeGivenAt);

    private async Task<PlannedHandlerChange> StepAsync(PlannedHandlerChange change, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<SubjectId> persons =
            await accounts.ListAsync(guard.Handler.Id, change.Last, PersonsInAStep, stop).ConfigureAwait(false);
        int reached = 0;
        foreach (SubjectId person in persons)
        {
            if (await accounts.HoldAsync(guard.Handler.Id, person, stop).ConfigureAwait(false))
            {
                await (change.Stage == HandlerChangeStage.Informing
                    ? InformAsync(change, person, now, stop) : CarryAsync(change, person, now, stop)).ConfigureAwait(false);
                reached++;
            }
        }

        bool isLast = persons.Count < PersonsInAStep;
        PlannedHandlerChange moved = change.Stage == HandlerChangeStage.Informing
            ? change with { Informed = change.Informed + reached, NoticeGivenAt = isLast ? now : null }
            : change with { Carried = change.Carried + reached };
        moved = moved with
        {
            Last = isLast ? null : persons[^1],
            Stage = isLast ? change.Stage + 1 : change.Stage,
        };
        if (!await changes.MoveAsync(guard.Handler.Id, moved, stop).ConfigureAwait(false))
        {
            throw new StaleChangeException();
        }

        string name = change.Stage == HandlerChangeStage.Informing ? "handler-change.informed" : "handler-change.carried";
        AuditEvent stepped = AuditEvent.Of(name)
            .Citing([ClauseId.Parse("P4.4.1-3"), RuleCitation.FromLaw("PIPL 22")]).With("change", change.Id.ToString("N"))
            .With("persons", reached.ToString(CultureInfo.InvariantCulture));
        await audit.AppendAsync(stepped, stop).ConfigureAwait(false);
        return moved with { Version = change.Version + 1 };
    }

    private async Task InformAsync(PlannedHandlerChange change, SubjectId person, DateTimeOffset now, CancellationToken stop)
    {
        string day = WorkingDayCalendar.DayOf(change.EffectiveAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string asksAnew = !change.StaysBound || change.ChangedScopes.Count > 0
            ? "超出原来目的的处理，新的处理者会重新征求您的同意。" : "新的处理者继续遵守本政策，您的选择保持不变。";
        var message = new PersonMessage(
            DerivedId.Of($"{change.Id:N}\n{person.Value}"),
            guard.Handler.Id,
            person,
            PersonMessageKind.Service,
            "您的个人信息处理者将变更",
            $"自 {day} 起，您的个人信息由{change.RecipientName}处理，联系方式：{change.RecipientContact}。{asksAnew}您也可以在此之前注销账号。",
            now);
        await messenger.SendAsync(message, cancellationToken: stop).ConfigureAwait(false);
    }

    private async Task CarryAsync(PlannedHandlerChange change, SubjectId person, DateTimeOffset now, CancellationToken stop)
    {
        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, person, stop).ConfigureAwait(false);
        DisclosureDecision decision = await disclosures.DecideAsync(
            RequestOf(change, PolicyPrincipal.Registered(person), now), consent, stop).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return;
        }

        List<LedgerEntry> entries =
            await ledger.ReadAsync(guard.Handler.Id, person, stop).ToListAsync(stop).ConfigureAwait(false);
        foreach (LedgerEntry carried in ChangeOf(change).Carry(entries, new DerivedIdentifiers(change.Id, person), change.EffectiveAt))
        {
            await ledger.AppendAsync(carried, stop).ConfigureAwait(false);
        }
    }
}
