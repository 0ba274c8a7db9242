using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Verification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Verifies real names where a person asks for it, and keeps the result only (实名认证, P4.1.1/3; P4.1.1-2).</summary>
/// <remarks>
/// Browsing, reporting and rights requests never ask for it. Each organization that receives something has a consent of its own, and
/// the values are never written to a store, a log or the journal.
/// </remarks>
internal sealed class VerificationDesk
{
    private const int LongestText = 200;
    private const int LongestPhoto = 400 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly RuleCitation[] Rules =
        [ClauseId.Parse("P4.1.1/3"), ClauseId.Parse("P4.1.1-2"), ClauseId.Parse("P4.1.2-9(3)/1")];

    private static readonly DataItemSet Photos =
        DataItemSet.Of(DataItems.IdentityCardPhoto, DataItems.FacePhoto, DataItems.FaceVideo, DataItems.OtherBiometric);

    private static readonly LocalizedText WrongItems = new(
        "请只填写这一方式列明的信息，一项不多，一项不少。", "Give exactly the items that this way names.");

    private static readonly LocalizedText NoAnswer = new(
        "核验机构没有答复。您的材料没有保存，请稍后再试。", "The provider gave no answer. Nothing of yours was kept. Try again later.");

    private readonly PrivacyGuard _guard;
    private readonly OfferedRoutes _routes;
    private readonly IVerificationStore _store;
    private readonly DisclosureDesk _disclosures;
    private readonly SecurityDesk _findings;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal VerificationDesk(
        PrivacyGuard guard, OfferedRoutes routes, IVerificationStore store, DisclosureDesk disclosures, SecurityDesk findings,
        IAccountStore accounts, IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _routes, _store, _disclosures, _findings) = (guard, routes, store, disclosures, findings);
        (_accounts, _ledger, _unit, _audit, _time) = (accounts, ledger, unit, audit, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Returns the ways that the city offers, each with everybody who takes part in it.</summary>
    public VerificationRoutes ListRoutes() => new(_routes.Routes);

    /// <summary>Verifies the name of a person once.</summary>
    /// <remarks>
    /// The same id again returns the known result. While the provider works, the state is <c>Pending</c>. If it does not answer, nothing
    /// is kept.
    /// </remarks>
    /// <param name="verificationId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">What the person shows, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IntakeOutcome<VerificationLine>> VerifyAsync(
        string verificationId, VerificationRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verificationId);
        SubjectId.ThrowIfDefault(subjectId);
        if (request is null || !WireIds.TryRead(verificationId, out _))
        {
            return IntakeReason.BadRequest;
        }

        if (_routes.Find(request.RouteId) is not { } provider)
        {
            return IntakeReason.NotFound;
        }

        if (!HasExactItems(request, provider.Terms))
        {
            return new IntakeRefusal(IntakeReason.BadRequest) { Detail = WrongItems };
        }

        var asked = new VerificationEntry(
            verificationId, subjectId, provider.Terms.RouteId, provider.Terms.ProviderId, _time.GetUtcNow());
        IntakeOutcome<VerificationLine> begun =
            await _unit.RunAsync(stop => BeginAsync(asked, provider.Terms, stop), cancellationToken).ConfigureAwait(false);
        return begun.Refusal is not null || begun.IsReplay ? begun
            : await FinishAsync(asked, provider, InquiryOf(asked, request), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of the person's own results.</summary>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<VerificationsPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<VerificationEntry> page =
            await _store.ReadAsync(Handler, subjectId, after, cancellationToken).ConfigureAwait(false);
        return new VerificationsPage(
            [.. page.Select(LineOf)], page.Count == 0 ? after ?? "" : page[^1].Id, page.Count == IVerificationStore.PageSize);
    }

    private static VerificationLine LineOf(VerificationEntry entry) =>
        new(entry.Id, entry.RouteId, entry.AskedAt, entry.State.ToString());

    private static VerificationInquiry InquiryOf(VerificationEntry asked, VerificationRequest request) => new(
        asked.Id,
        (request.Items ?? new Dictionary<string, string>()).ToDictionary(pair => DataItems.Find(pair.Key)!, pair => pair.Value),
        request.Credential);

    /// <summary>Indicates whether a request holds the items of its way, or the credential alone.</summary>
    /// <remarks>Whoever comes by the national network identity is asked for no name, number or face beside it (173号).</remarks>
    private static bool HasExactItems(VerificationRequest request, VerificationTerms terms)
    {
        IReadOnlyDictionary<string, string> given = request.Items ?? new Dictionary<string, string>();
        return terms.Items.IsEmpty
            ? given.Count == 0 && IsText(request.Credential, LongestText)
            : request.Credential is null && given.Count == terms.Items.Count
                && terms.Items.ToList().All(item => given.TryGetValue(item.Id, out string? value)
                    && IsText(value, Photos.Contains(item) ? LongestPhoto : LongestText));
    }

    private static bool IsText(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && TextCheck.IsStorable(text);

    /// <summary>Decides about the collection and about each organization, and claims the id for this caller.</summary>
    private async Task<IntakeOutcome<VerificationLine>> BeginAsync(
        VerificationEntry asked, VerificationTerms terms, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, asked.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _store.FindAsync(Handler, asked.Id, stop).ConfigureAwait(false) is { } known)
        {
            if (known.SubjectId != asked.SubjectId || known.RouteId != asked.RouteId)
            {
                return IntakeReason.KeyReused;
            }

            if (known.State != VerificationState.Pending || known.AskedAt > asked.AskedAt - Patience)
            {
                return (IntakeOutcome<VerificationLine>)LineOf(known) with { IsReplay = true };
            }
        }

        if (await FindDenialAsync(asked, terms, stop).ConfigureAwait(false) is { } denied)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = denied };
        }

        if (!await _store.ClaimAsync(Handler, asked, asked.AskedAt - Patience, stop).ConfigureAwait(false))
        {
            return IntakeReason.Busy;
        }

        await LogAsync("verification.asked", asked, stop).ConfigureAwait(false);
        return LineOf(asked);
    }

    /// <summary>Returns the first decision that denies the verification, or null.</summary>
    /// <remarks>Each disclosure is on record either way.</remarks>
    private async Task<PolicyDecision?> FindDenialAsync(VerificationEntry asked, VerificationTerms terms, CancellationToken stop)
    {
        ConsentState consent = await _ledger.GetStateAsync(Handler, asked.SubjectId, stop).ConfigureAwait(false);
        PolicyPrincipal person = PolicyPrincipal.Registered(asked.SubjectId);
        ProcessingDecision collection = _guard.Decide(
            new(Activities.RealNameVerification, terms.Items | DataItems.VerificationResult) { Principal = person, Now = asked.AskedAt },
            consent);
        if (!collection.IsAllowed)
        {
            return collection;
        }

        if (terms.Items.IsEmpty)
        {
            // The credential goes back to the platform that issued it at the person's own request. The city discloses no item.
            return null;
        }

        var disclosure = new DisclosureRequest(DisclosureKind.Sharing, terms.ProviderId, terms.Items)
        {
            Principal = person, Now = asked.AskedAt, IsOwnInformation = true, AlternativeToFace = terms.AlternativeRouteId,
        };
        DisclosureDecision first = await _disclosures.DecideAsync(disclosure, consent, stop).ConfigureAwait(false);
        if (!first.IsAllowed || terms.PartnerUnitId is not { } unit)
        {
            return first.IsAllowed ? null : first;
        }

        DisclosureDecision second = await _disclosures.DecideAsync(
            disclosure with { RecipientId = unit, OnwardFrom = terms.ProviderId }, consent, stop).ConfigureAwait(false);
        return second.IsAllowed ? null : second;
    }

    /// <summary>Asks the provider outside any transaction, forgets the values, and keeps the result.</summary>
    private async Task<IntakeOutcome<VerificationLine>> FinishAsync(
        VerificationEntry asked, IVerificationProvider provider, VerificationInquiry inquiry, CancellationToken cancellationToken)
    {
        VerificationResult? result;
        try
        {
            result = await provider.VerifyAsync(inquiry, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            inquiry.Clear();
        }

        if (result is null || result.RequestId != asked.Id || result.ProviderId != asked.ProviderId)
        {
            await _store.ReleaseAsync(Handler, asked.Id, cancellationToken).ConfigureAwait(false);
            return new IntakeRefusal(IntakeReason.Busy) { Detail = NoAnswer };
        }

        VerificationEntry decided = asked with { State = result.HasPassed ? VerificationState.Passed : VerificationState.Failed };
        return await _unit.RunAsync(stop => SettleAsync(decided, stop), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IntakeOutcome<VerificationLine>> SettleAsync(VerificationEntry decided, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, decided.SubjectId, stop).ConfigureAwait(false))
        {
            await _store.ReleaseAsync(Handler, decided.Id, stop).ConfigureAwait(false);
            return IntakeReason.NotSignedIn;
        }

        if (await _store.SettleAsync(Handler, decided.Id, VerificationState.Pending, decided.State, stop).ConfigureAwait(false))
        {
            await LogAsync("verification.decided", decided, stop).ConfigureAwait(false);
            if (!decided.HasPassed)
            {
                await _findings.NoteRefusedNameAsync(decided, stop).ConfigureAwait(false);
            }
        }

        return LineOf(decided);
    }

    private async Task LogAsync(string name, VerificationEntry entry, CancellationToken stop) => await _audit.AppendAsync(
        AuditEvent.Of(name).Citing(Rules).With("verification", entry.Id).With("route", entry.RouteId)
            .With("state", entry.State.ToString()).Committing("subject", entry.SubjectId.Value),
        stop).ConfigureAwait(false);
}
