using System.Globalization;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Purchases;

namespace Yipai.AspNetCore.Intake;

/// <summary>Rewards confirmed reports with points, and takes orders for points or money (P3-2, P3-7).</summary>
/// <remarks>
/// The payment institution receives order number and amount with the person's consent to this institution, and the disclosure is on
/// record. Paid orders outlive the account for the three years of the E-commerce law; balance, coupons and the rest do not.
/// </remarks>
public sealed class PurchaseDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P3-2"), ClauseId.Parse("P3-7")];

    /// <summary>The stages in which nobody at the city has confirmed a report.</summary>
    private static readonly CaseStage[] Unconfirmed =
    [
        CaseStage.Reported, CaseStage.VerifyingBeforeFiling, CaseStage.NotAccepted, CaseStage.NotFiled, CaseStage.ReturnedToAcceptor,
    ];

    private static readonly LocalizedText NotConfirmed = new(
        "这条上报还没有被确认，确认后才有积分。", "Nobody has confirmed this report yet. It earns points once it is confirmed.");

    private static readonly LocalizedText TooFewPoints = new("积分不够。", "There are not enough points.");

    private static readonly LocalizedText NoAnswer = new(
        "支付机构没有答复，没有扣款。请稍后用同一订单再试。", "The payment institution gave no answer. Try the same order again later.");

    private readonly PrivacyGuard _guard;
    private readonly OfferedServices _services;
    private readonly IPurchaseStore _store;
    private readonly RewardIds _rewards;
    private readonly CaseRecords _cases;
    private readonly DisclosureDesk _disclosures;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly Masker _masker;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal PurchaseDesk(
        PrivacyGuard guard, OfferedServices services, IPurchaseStore store, RewardIds rewards, CaseRecords cases,
        DisclosureDesk disclosures, IAccountStore accounts, IConsentLedger ledger, Masker masker, IYipaiUnitOfWork unit, AuditLog audit,
        IdentifierSource identifiers, TimeProvider time)
    {
        (_guard, _services, _store, _rewards, _cases) = (guard, services, store, rewards, cases);
        (_disclosures, _accounts, _ledger, _masker) = (disclosures, accounts, ledger, masker);
        (_unit, _audit, _identifiers, _time) = (unit, audit, identifiers, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Returns what can be ordered, and who receives a payment.</summary>
    public ServicesAnswer ListServices() => _services.List();

    /// <summary>Books the reward for a confirmed report of the person, once for each report.</summary>
    /// <param name="id">The case.</param>
    /// <param name="subjectId">The signed-in person. For somebody else's case there is no reward.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<PurchaseLine>> RewardAsync(CaseId id, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return await _unit.RunAsync(stop => KeepRewardAsync(id, subjectId, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an order once.</summary>
    /// <remarks>The same id again returns the known order. While the institution works, the state is <c>Pending</c>.</remarks>
    /// <param name="purchaseId">The order number in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">The order, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IntakeOutcome<PurchaseLine>> OrderAsync(
        string purchaseId, PurchaseRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(purchaseId);
        SubjectId.ThrowIfDefault(subjectId);
        if (request is null || !WireIds.TryRead(purchaseId, out _))
        {
            return IntakeReason.BadRequest;
        }

        if (_services.Find(request.ServiceId) is not { } offer)
        {
            return IntakeReason.NotFound;
        }

        var order = new PurchaseEntry(
            purchaseId, subjectId, offer.ServiceId, -offer.Points, offer.PriceInFen, _time.GetUtcNow())
        {
            State = offer.Points > 0 ? PurchaseState.Completed : PurchaseState.Pending,
            Coupon = offer.Points > 0 ? _identifiers.NewIdentifier().ToString("N")[..12].ToUpperInvariant() : null,
        };
        IntakeOutcome<PurchaseLine> begun =
            await _unit.RunAsync(stop => BeginAsync(order, stop), cancellationToken).ConfigureAwait(false);
        return begun.Refusal is not null || begun.IsReplay || order.State != PurchaseState.Pending ? begun
            : await PayAsync(order, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the balance and one page of the person's own orders and rewards.</summary>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<PurchasesPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<PurchaseEntry> page = await _store.ReadAsync(Handler, subjectId, after, cancellationToken).ConfigureAwait(false);
        return new PurchasesPage(
            await _store.ReadBalanceAsync(Handler, subjectId, cancellationToken).ConfigureAwait(false),
            [.. page.Select(LineOf)],
            page.Count == 0 ? after ?? "" : page[^1].Id,
            page.Count == IPurchaseStore.PageSize);
    }

    /// <summary>Returns one page of the orders of everybody, without persons, and with amounts and coupons masked (P3-7).</summary>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<OrdersPage> ReadOrdersAsync(string? after, CancellationToken cancellationToken)
    {
        IReadOnlyList<PurchaseEntry> page = await _store.ReadOrdersAsync(Handler, after, cancellationToken).ConfigureAwait(false);
        return new OrdersPage(
            [
                .. page.Select(order => new OrderLine(
                    order.Id, order.ServiceId, order.State.ToString(),
                    Hide(DataItems.PaymentResult, order.AmountInFen.ToString(CultureInfo.InvariantCulture)),
                    Hide(DataItems.Coupon, order.Coupon), order.PlacedAt)),
            ],
            page.Count == 0 ? after ?? "" : page[^1].Id,
            page.Count == IPurchaseStore.PageSize);
    }

    private string Hide(DataItem item, string? value) => _masker.MaskItem(item, value, Audience.Staff);

    private static PurchaseLine LineOf(PurchaseEntry entry) => new(
        entry.Id, entry.ServiceId, entry.Points, entry.AmountInFen, entry.PlacedAt, entry.State.ToString(), entry.Coupon);

    private async Task<IntakeOutcome<PurchaseLine>> KeepRewardAsync(CaseId id, SubjectId subjectId, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (_services.PointsPerReport == 0 || await _cases.FindAsync(id, stop).ConfigureAwait(false) is not { } known
            || known.Owner.SubjectId != subjectId)
        {
            return IntakeReason.NotFound;
        }

        if (Unconfirmed.Contains(known.File.Stage))
        {
            return new IntakeRefusal(IntakeReason.Unacceptable) { Detail = NotConfirmed };
        }

        var reward = new PurchaseEntry(_rewards.Of(id), subjectId, "", _services.PointsPerReport, 0, _time.GetUtcNow())
        {
            State = PurchaseState.Completed,
        };
        if (!await _store.ClaimAsync(Handler, reward, DateTimeOffset.MinValue, stop).ConfigureAwait(false))
        {
            return await _store.FindAsync(Handler, reward.Id, stop).ConfigureAwait(false) is { } booked && booked.SubjectId == subjectId
                ? (IntakeOutcome<PurchaseLine>)LineOf(booked) with { IsReplay = true } : IntakeReason.NotFound;
        }

        await LogAsync("purchase.rewarded", reward, stop).ConfigureAwait(false);
        return LineOf(reward);
    }

    private async Task<IntakeOutcome<PurchaseLine>> BeginAsync(PurchaseEntry order, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, order.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _store.FindAsync(Handler, order.Id, stop).ConfigureAwait(false) is { } known)
        {
            if (known.SubjectId != order.SubjectId || known.ServiceId != order.ServiceId)
            {
                return IntakeReason.KeyReused;
            }

            if (known.State != PurchaseState.Pending || known.PlacedAt > order.PlacedAt - Patience)
            {
                return (IntakeOutcome<PurchaseLine>)LineOf(known) with { IsReplay = true };
            }
        }

        ConsentState consent = await _ledger.GetStateAsync(Handler, order.SubjectId, stop).ConfigureAwait(false);
        if (consent.FindAgeBand(order.PlacedAt) == AgeBand.Under14)
        {
            return IntakeReason.GuardianNeeded;
        }

        if (order.Points < 0 && await _store.ReadBalanceAsync(Handler, order.SubjectId, stop).ConfigureAwait(false) + order.Points < 0)
        {
            return new IntakeRefusal(IntakeReason.Unacceptable) { Detail = TooFewPoints };
        }

        if (order.AmountInFen > 0)
        {
            var disclosure = new DisclosureRequest(DisclosureKind.Sharing, _services.Provider!.InstitutionId, DataItems.PaymentResult)
            {
                Principal = PolicyPrincipal.Registered(order.SubjectId), Now = order.PlacedAt,
            };
            DisclosureDecision decision = await _disclosures.DecideAsync(disclosure, consent, stop).ConfigureAwait(false);
            if (!decision.IsAllowed)
            {
                return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
            }
        }

        if (!await _store.ClaimAsync(Handler, order, order.PlacedAt - Patience, stop).ConfigureAwait(false))
        {
            return IntakeReason.Busy;
        }

        await LogAsync("purchase.ordered", order, stop).ConfigureAwait(false);
        return LineOf(order);
    }

    /// <summary>Asks the institution outside any transaction, and keeps what it answered.</summary>
    private async Task<IntakeOutcome<PurchaseLine>> PayAsync(PurchaseEntry order, CancellationToken cancellationToken)
    {
        if (await _services.Provider!.PayAsync(order.Id, order.AmountInFen, cancellationToken).ConfigureAwait(false) is not { } isPaid)
        {
            await _store.ReleaseAsync(Handler, order.Id, cancellationToken).ConfigureAwait(false);
            return new IntakeRefusal(IntakeReason.Busy) { Detail = NoAnswer };
        }

        PurchaseEntry settled = order with { State = isPaid ? PurchaseState.Completed : PurchaseState.Refused };
        return await _unit.RunAsync<IntakeOutcome<PurchaseLine>>(
            async stop =>
            {
                if (await _store.SettleAsync(Handler, settled.Id, settled.State, stop).ConfigureAwait(false))
                {
                    await LogAsync("purchase.settled", settled, stop).ConfigureAwait(false);
                }

                return LineOf(settled);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task LogAsync(string name, PurchaseEntry entry, CancellationToken stop) => await _audit.AppendAsync(
        AuditEvent.Of(name).Citing(Rules).With("order", entry.Id).With("service", entry.ServiceId.Length > 0 ? entry.ServiceId : "reward")
            .With("state", entry.State.ToString()).Committing("subject", entry.SubjectId.Value),
        stop).ConfigureAwait(false);
}
