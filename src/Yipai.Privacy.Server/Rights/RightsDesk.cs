using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Handles a person's request from its receipt to its final document (P4.3).</summary>
/// <remarks>
/// A request needs an identity check, then an answer, then the work; the store keeps a step for each. A call out of order and an
/// unknown request throw the same error, so that the error does not reveal who is known here. Withdrawals, closings and opt-outs need
/// no request, because they take effect at once. Reading and erasing throw YP0169 until the journal has been re-applied after the start.
/// </remarks>
/// <example>
/// <code>
/// RightsRequest request = await desk.ReceiveAsync(new(RightKind.Deletion, subjectId, items), now);
/// await desk.ConfirmIdentityAsync(request.Id, evidence, now);
/// await desk.AssessAsync(request.Id, RightsAnswer.Execute, now);
/// ErasureReply reply = await desk.EraseAsync(request.Id, now);
/// </code>
/// </example>
public sealed partial class RightsDesk
{
    private readonly PersonalInformationHandler _handler;
    private readonly RetentionSchedule _retention;
    private readonly RestoreGuard _guard;
    private readonly RightsOptions _options;
    private readonly RightsRequestLog _log;
    private readonly RightsFulfilment _work;
    private readonly RestrictionLift _lift;
    private readonly HandlingExplainer _explainer;

    /// <summary>Creates the desk of one handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="retention">The schedule that <see cref="PolicyRetention.RetentionUnder"/> returns. Its profile decides.</param>
    /// <param name="requests">The store of the steps.</param>
    /// <param name="guard">The guard, which knows the stores of personal information and their journal.</param>
    /// <param name="options">The calendar, term, quota and backup cycle, or null for the defaults.</param>
    /// <param name="ledger">The consent ledger in which the desk records the end of a cancelled account, or null to record nothing.</param>
    /// <param name="policyHash">The hash of the notice in force, which that ledger entry names.</param>
    /// <exception cref="PrivacyServerException">YP0171: an option is out of range.</exception>
    public RightsDesk(
        PersonalInformationHandler handler, RetentionSchedule retention, IRightsRequestStore requests, RestoreGuard guard,
        RightsOptions? options = null, IConsentLedger? ledger = null, string policyHash = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(retention);
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(policyHash);
        _handler = handler;
        _retention = retention;
        _guard = guard;
        _options = (options ?? new RightsOptions()).Checked();
        _log = new RightsRequestLog(requests, handler.Id);
        _work = new RightsFulfilment(retention, guard, _options.BackupCycle, ledger, policyHash);
        _lift = new RestrictionLift(guard);
        _explainer = new HandlingExplainer(retention, guard);
        Rules = new RightsRules(retention.Profile, handler.Role);
    }

    /// <summary>Gets the rules that decide which requests are owed and which answers are valid.</summary>
    public RightsRules Rules { get; }

    /// <summary>Receives a request and asks for proof of identity (P4.3.4/1), whether or not the person is known.</summary>
    /// <exception cref="PrivacyServerException">YP0165: the handler already has a request with the chosen id.</exception>
    public async ValueTask<RightsRequest> ReceiveAsync(
        RightsApplication application, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        SubjectId.ThrowIfDefault(application.SubjectId);
        var opening = new RightsOpening
        {
            HandlerId = _handler.Id,
            SubjectId = application.SubjectId,
            Kind = application.Kind,
            Items = application.Items,
            RecordId = application.RecordId,
            Role = application.Role,
            Ground = application.Ground,
            Profile = Rules.Profile,
            DueOn = ReplyDeadline.For(Rules.Profile, _options.Term, _options.Calendar, now),
        };
        RightsGrant grant = Rules.Grant(application.Kind, application.Ground, application.Role);
        RightsRequest request = await _log.OpenAsync(
            application.RequestId ?? _options.Identifiers.NewIdentifier(), opening, grant.Citations, now, cancellationToken)
            .ConfigureAwait(false);
        return await AskIdentityAsync(request, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds a request by its id.</summary>
    /// <remarks>Returns null if the handler has no such request.</remarks>
    public ValueTask<RightsRequest?> FindAsync(Guid requestId, CancellationToken cancellationToken = default) =>
        _log.FindAsync(requestId, cancellationToken);

    /// <summary>Records how the person proved their identity.</summary>
    /// <remarks>No request proceeds without this step.</remarks>
    /// <returns>The decision. It rejects evidence that needed items the handler did not hold (strict profile; S10), and a request for
    /// somebody else
    /// without proof of that role.</returns>
    /// <exception cref="PrivacyServerException">YP0162: no request with this id awaits proof of identity.</exception>
    public async ValueTask<RightsDecision> ConfirmIdentityAsync(
        Guid requestId, IdentityEvidence evidence, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        RightsRequest request =
            await _log.LoadAsync(requestId, cancellationToken, RightsState.Received, RightsState.AwaitingVerification)
                .ConfigureAwait(false);
        RightsDecision decision = IdentityCheck.Decide(Rules.Profile, request, evidence, _work.DeclaredItems);
        if (decision.IsAccepted)
        {
            request = request.State == RightsState.Received
                ? await AskIdentityAsync(request, now, cancellationToken).ConfigureAwait(false)
                : request;
            await _log.AppendAsync(
                request, decision.State, StepActor.Handler, decision.Citations, now, cancellationToken, step => step with
            {
                Reason = evidence.Method,
                EvidenceReference = evidence.Reference,
            }).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Answers a request or a part of it.</summary>
    /// <remarks>An answer that the rules reject changes nothing.</remarks>
    /// <exception cref="PrivacyServerException">
    /// YP0162: no request with this id is under assessment or has an accepted fee. YP0165: somebody else took a step in the meantime.
    /// </exception>
    public async ValueTask<RightsDecision> AssessAsync(
        Guid requestId, RightsAnswer answer, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        RightsRequest request = await _log.LoadAsync(
            requestId, cancellationToken, RightsState.Assessing, RightsState.FeeAccepted).ConfigureAwait(false);
        int earlier = await _log.CountEarlierAsync(
            request, request.ReceivedAt - _options.FreePeriod, cancellationToken).ConfigureAwait(false);
        RightsDecision decision = Rules.Decide(request, answer, hasFreeQuota: earlier < _options.FreeRequests);
        if (decision.IsAccepted)
        {
            RuleCitation[] exact = ExemptionRule.Find(answer.Exemption) is { } rule ? [rule.Clause] : [];
            await _log.AppendAsync(
                request, decision.State, StepActor.Handler, [.. decision.Citations.Union(exact)], now, cancellationToken, step => step with
            {
                Exemption = answer.Exemption,
                Refusal = answer.Refusal,
                Items = answer.Items,
                Reason = answer.Justification,
                EvidenceReference = answer.EvidenceReference,
                Fee = answer.Fee,
            }).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Records whether the person agrees to the fee.</summary>
    /// <remarks>No work begins before that.</remarks>
    /// <exception cref="PrivacyServerException">YP0162: no fee was quoted for a request with this id.</exception>
    public async ValueTask<RightsRequest> AnswerFeeAsync(
        Guid requestId, bool accepted, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _log.LoadAsync(requestId, cancellationToken, RightsState.FeeQuoted).ConfigureAwait(false);
        RightsState state = accepted ? RightsState.FeeAccepted : RightsState.FeeDeclined;
        return await _log.AppendAsync(request, state, StepActor.Requester, [ClauseId.Parse("P4.3.4/2")], now, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reopens a refused request, for example after a complaint.</summary>
    /// <remarks>The term for the reply begins anew. A request that the law forbids to answer stays closed.</remarks>
    /// <exception cref="PrivacyServerException">YP0162: no request with this id was refused.</exception>
    public async ValueTask<RightsRequest> ReconsiderAsync(
        Guid requestId, string reason, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        RightsRequest request = await _log.LoadAsync(requestId, cancellationToken, RightsState.Refused).ConfigureAwait(false);
        return await _log.AppendAsync(
            request, RightsState.Assessing, StepActor.Handler, [ClauseId.Parse("P4.3.4/3")], now, cancellationToken,
            step => step with
            {
                Reason = reason,
                DueOn = ReplyDeadline.For(request.Opening.Profile, _options.Term, _options.Calendar, now),
            }).ConfigureAwait(false);
    }

    /// <summary>Replaces a value in every store that holds the item.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no request to correct this item is being carried out.</exception>
    public async ValueTask CorrectAsync(Guid requestId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Correction).ConfigureAwait(false);
        await _work.CorrectAsync(request, corrected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Limits the items to storage in every store (PIPL 44).</summary>
    /// <exception cref="PrivacyServerException">YP0162: no request for restriction is being carried out.</exception>
    public async ValueTask RestrictAsync(Guid requestId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Restriction).ConfigureAwait(false);
        await _work.RestrictAsync(request, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Releases in every store what earlier requests of the person restricted (PIPL 44).</summary>
    /// <remarks>What an erasure or a law keeps in storage only stays so (PIPL 47).</remarks>
    /// <returns>The items that may be used again. The set is empty if no restriction of the person covers the items.</returns>
    /// <exception cref="PrivacyServerException">YP0162: no request to lift a restriction is being carried out.</exception>
    public async ValueTask<DataItemSet> LiftRestrictionAsync(
        Guid requestId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.RestrictionLifting).ConfigureAwait(false);
        HashSet<Guid> restrictions = await _log.FindIdsAsync(
            request.Opening.SubjectId, RightKind.Restriction, cancellationToken).ConfigureAwait(false);
        return await _lift.LiftAsync(request, restrictions, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases the live data and returns what the backups and the law still keep.</summary>
    /// <remarks>A second call returns the same reply.</remarks>
    /// <exception cref="PrivacyServerException">YP0162: no deletion or account closure is being carried out.</exception>
    public async ValueTask<ErasureReply> EraseAsync(Guid requestId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        _guard.ThrowIfNotReady();
        RightsRequest request = await _log.LoadAsync(
            requestId, cancellationToken, RightsState.Executing, RightsState.ErasedLive).ConfigureAwait(false);
        if (!RightsWorkflow.Erases(request.Opening.Kind))
        {
            throw PrivacyServerException.UnknownRequest();
        }

        if (request.State == RightsState.Executing)
        {
            await _work.EndUseAsync(request, cancellationToken).ConfigureAwait(false);
            DateTimeOffset erasedAt = await _work.EraseAsync(request, now, cancellationToken).ConfigureAwait(false);
            request = await _log.AppendAsync(
                request, RightsState.ErasedLive, StepActor.Software, [ClauseId.Parse("P4.3.2/2")], erasedAt, cancellationToken)
                .ConfigureAwait(false);
        }

        return _work.Reply(request);
    }

    /// <summary>Certifies the second phase once every remaining backup is newer than the erasure.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="oldestBackupAt">The instant of the oldest remaining backup, or the present instant if there are no backups.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <returns>The certificate, or null while a backup may still hold the information.</returns>
    /// <exception cref="PrivacyServerException">YP0162: no erasure with this id awaits its backups.</exception>
    public async ValueTask<ErasureCertificate?> CertifyAsync(
        Guid requestId, DateTimeOffset oldestBackupAt, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _log.LoadAsync(
            requestId, cancellationToken, RightsState.ErasedLive, RightsState.ErasedBackup).ConfigureAwait(false);
        ErasureReply reply = _work.Reply(request);
        bool isOver = oldestBackupAt > reply.ErasedLiveAt && oldestBackupAt <= now;
        if (!isOver)
        {
            return null;
        }

        RuleCitation[] rules = [ClauseId.Parse("P4.3.2/2")];
        if (request.State == RightsState.ErasedLive)
        {
            request = await _log.AppendAsync(
                request, RightsState.ErasedBackup, StepActor.Handler, rules, now, cancellationToken).ConfigureAwait(false);
        }

        await _log.AppendAsync(request, RightsState.Closed, StepActor.Software, rules, now, cancellationToken).ConfigureAwait(false);
        return new ErasureCertificate
        {
            RequestId = requestId, ErasedLiveAt = reply.ErasedLiveAt, OldestBackupAt = oldestBackupAt, IssuedAt = now, Kept = reply.Kept,
        };
    }

    /// <summary>Closes a request that was answered, or whose person did not prove their identity.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0162: no request with this id can be closed. An erasure closes with its certificate.
    /// </exception>
    public async ValueTask<RightsRequest> CloseAsync(
        Guid requestId, string reason, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        RightsRequest? found = await _log.FindAsync(requestId, cancellationToken).ConfigureAwait(false);
        RightsRequest request = found is { State: not RightsState.ErasedBackup } ? found : throw PrivacyServerException.UnknownRequest();
        return await _log.AppendAsync(
            request, RightsState.Closed, StepActor.Handler, request.Steps[0].Citations, now, cancellationToken,
            step => step with { Reason = reason }).ConfigureAwait(false);
    }

    private async ValueTask<RightsRequest> LoadExecutingAsync(Guid requestId, CancellationToken cancellationToken, params RightKind[] kinds)
    {
        _guard.ThrowIfNotReady();
        RightsRequest request = await _log.LoadAsync(requestId, cancellationToken, RightsState.Executing).ConfigureAwait(false);
        return kinds.Contains(request.Opening.Kind) ? request : throw PrivacyServerException.UnknownRequest();
    }

    private ValueTask<RightsRequest> AskIdentityAsync(RightsRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        _log.AppendAsync(
            request, RightsState.AwaitingVerification, StepActor.Software, [ClauseId.Parse("P4.3.4/1")], now, cancellationToken);
}
