using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Takes a person's requests from the first word to the last document (P4.3).</summary>
/// <remarks>
/// Identity first, then the answer, then the work; each a step in the store. A call out of turn and a request that does not exist throw
/// the same error, so that nobody learns from it who is known here. Withdrawals, closings and opt-outs do not come here: they act at once.
/// </remarks>
/// <example>
/// <code>
/// RightsRequest request = await desk.ReceiveAsync(new(RightKind.Deletion, subjectId, items), now);
/// await desk.ConfirmIdentityAsync(request.Id, evidence, now);
/// await desk.AssessAsync(request.Id, RightsAnswer.Execute, now);
/// ErasureReply reply = await desk.EraseAsync(request.Id, now);
/// </code>
/// </example>
public sealed class RightsDesk
{
    private readonly PersonalInformationHandler _handler;
    private readonly RetentionSchedule _retention;
    private readonly RestoreGuard _guard;
    private readonly RightsOptions _options;
    private readonly RightsRequestLog _book;
    private readonly RightsFulfilment _work;
    private readonly IConsentLedger? _ledger;
    private readonly string _policyHash;

    /// <summary>A desk of one handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="retention">From <see cref="PolicyRetention.RetentionUnder"/>; its profile decides.</param>
    /// <param name="requests">Where the steps are kept.</param>
    /// <param name="guard">The stores with their journal.</param>
    /// <param name="options">Calendar, term, quota and backup cycle; left out, the defaults.</param>
    /// <param name="ledger">The consent ledger, which learns that a cancelled account is no longer in use; left out, nothing is written there.</param>
    /// <param name="policyHash">The hash of the notice in force, for that entry.</param>
    /// <exception cref="PrivacyServerException">YP0171: an option is out of range.</exception>
    public RightsDesk(
        PersonalInformationHandler handler, RetentionSchedule retention, IRightsRequestStore requests, RestoreGuard guard, RightsOptions? options = null,
        IConsentLedger? ledger = null, string policyHash = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(retention);
        ArgumentNullException.ThrowIfNull(guard);
        _handler = handler;
        _retention = retention;
        _guard = guard;
        _ledger = ledger;
        _policyHash = policyHash;
        _options = (options ?? new RightsOptions()).Checked();
        _book = new RightsRequestLog(requests, handler.Id);
        _work = new RightsFulfilment(retention, guard, _options.BackupCycle);
        Rules = new RightsRules(retention.Profile, handler.Role);
    }

    /// <summary>What is owed, and which answers hold.</summary>
    public RightsRules Rules { get; }

    /// <summary>Takes a request in and asks for the person's identity (P4.3.4/1); the same for anybody, known or not.</summary>
    public async ValueTask<RightsRequest> ReceiveAsync(RightsApplication application, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        SubjectId.ThrowIfDefault(application.SubjectId);
        var opening = new RightsOpening
        {
            HandlerId = _handler.Id,
            SubjectId = application.SubjectId,
            Kind = application.Kind,
            Items = application.Items,
            Role = application.Role,
            Ground = application.Ground,
            Profile = Rules.Profile,
            DueOn = ReplyDeadline.For(Rules.Profile, _options.Term, _options.Calendar, now),
        };
        RightsGrant grant = Rules.Grant(application.Kind, application.Ground, application.Role);
        RightsRequest request = await _book.OpenAsync(_options.Identifiers.NewIdentifier(), opening, grant.Citations, now, cancellationToken).ConfigureAwait(false);
        return await AskIdentityAsync(request, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The request of an id, or null.</summary>
    public ValueTask<RightsRequest?> FindAsync(Guid requestId, CancellationToken cancellationToken = default) => _book.FindAsync(requestId, cancellationToken);

    /// <summary>Notes how the person showed who they are; without it nothing goes on.</summary>
    /// <returns>Not accepted where more was asked than is held (strict; S10), or a request for another has no proof.</returns>
    /// <exception cref="PrivacyServerException">YP0162: no such request awaits it.</exception>
    public async ValueTask<RightsDecision> ConfirmIdentityAsync(
        Guid requestId, IdentityEvidence evidence, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        RightsRequest request =
            await _book.LoadAsync(requestId, cancellationToken, RightsState.Received, RightsState.AwaitingVerification).ConfigureAwait(false);
        RightsDecision decision = IdentityCheck.Decide(Rules.Profile, request, evidence, _work.DeclaredItems);
        if (decision.IsAccepted)
        {
            request = request.State == RightsState.Received ? await AskIdentityAsync(request, now, cancellationToken).ConfigureAwait(false) : request;
            await _book.AppendAsync(request, decision.State, StepActor.Handler, decision.Citations, now, cancellationToken, step => step with
            {
                Reason = evidence.Method,
                EvidenceReference = evidence.Reference,
            }).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Answers a request, or a part of it; what does not hold in law changes nothing.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no such request is under assessment, or with its fee accepted. YP0165: somebody else was faster.</exception>
    public async ValueTask<RightsDecision> AssessAsync(Guid requestId, RightsAnswer answer, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.Assessing, RightsState.FeeAccepted).ConfigureAwait(false);
        int earlier = await _book.CountEarlierAsync(request, request.ReceivedAt - _options.FreePeriod, cancellationToken).ConfigureAwait(false);
        RightsDecision decision = Rules.Decide(request, answer, hasFreeQuota: earlier < _options.FreeRequests);
        if (decision.IsAccepted)
        {
            RuleCitation[] exact = ExemptionRule.Find(answer.Exemption) is { } rule ? [rule.Clause] : [];
            await _book.AppendAsync(request, decision.State, StepActor.Handler, [.. decision.Citations.Union(exact)], now, cancellationToken, step => step with
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

    /// <summary>Notes whether the person agrees to the fee; no work is done before.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no fee was quoted.</exception>
    public async ValueTask<RightsRequest> AnswerFeeAsync(Guid requestId, bool accepted, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.FeeQuoted).ConfigureAwait(false);
        RightsState state = accepted ? RightsState.FeeAccepted : RightsState.FeeDeclined;
        return await _book.AppendAsync(request, state, StepActor.Requester, [ClauseId.Parse("P4.3.4/2")], now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a refused request up again, as after a complaint; what the law forbids to answer stays closed.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no such request was refused.</exception>
    public async ValueTask<RightsRequest> ReconsiderAsync(Guid requestId, string reason, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.Refused).ConfigureAwait(false);
        return await _book.AppendAsync(
            request, RightsState.Assessing, StepActor.Handler, [ClauseId.Parse("P4.3.4/3")], now, cancellationToken, step => step with { Reason = reason })
            .ConfigureAwait(false);
    }

    /// <summary>Everything held about the person, as a stream; withheld items first, each with its rules.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no request for access, copy or portability is being carried out. YP0169: after a restore.</exception>
    public async IAsyncEnumerable<AccessLine> AccessAsync(Guid requestId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Access, RightKind.Copy, RightKind.Portability).ConfigureAwait(false);
        await foreach (AccessLine line in _work.ReadAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    /// <summary>Writes the same as JSON (personal-information-export.schema.json), never holding more than a few lines.</summary>
    /// <exception cref="PrivacyException">As for <see cref="AccessAsync"/>.</exception>
    public async ValueTask ExportAsync(Guid requestId, Stream output, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Access, RightKind.Copy, RightKind.Portability).ConfigureAwait(false);
        await ExportFormat.WriteAsync(request, _work.ReadAsync(request, cancellationToken), output, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces a value in every store that holds the item.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no correction of that item is being carried out.</exception>
    public async ValueTask CorrectAsync(Guid requestId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Correction).ConfigureAwait(false);
        await _work.CorrectAsync(request, corrected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Freezes the items in storage, in every store (PIPL 44).</summary>
    /// <exception cref="PrivacyServerException">YP0162: no restriction is being carried out.</exception>
    public async ValueTask RestrictAsync(Guid requestId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await LoadExecutingAsync(requestId, cancellationToken, RightKind.Restriction).ConfigureAwait(false);
        await _work.RestrictAsync(request, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases where it is in use, and says what the backups and the law still hold; called again, answers the same.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no deletion or cancellation is being carried out. YP0169: after a restore.</exception>
    public async ValueTask<ErasureReply> EraseAsync(Guid requestId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        _guard.ThrowIfNotReady();
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.Executing, RightsState.ErasedLive).ConfigureAwait(false);
        if (!RightsWorkflow.Erases(request.Opening.Kind))
        {
            throw PrivacyServerException.UnknownRequest();
        }

        if (request.State == RightsState.Executing)
        {
            await EndUseAsync(request, cancellationToken).ConfigureAwait(false);
            DateTimeOffset erasedAt = await _work.EraseAsync(request, now, cancellationToken).ConfigureAwait(false);
            request = await _book.AppendAsync(
                request, RightsState.ErasedLive, StepActor.Software, [ClauseId.Parse("P4.3.2/2")], erasedAt, cancellationToken).ConfigureAwait(false);
        }

        return _work.Reply(request);
    }

    /// <summary>Certifies the second phase, once the oldest backup still kept was made after the erasure.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="oldestBackupAt">When the oldest backup still kept was made; without backups, the present instant.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <returns>The certificate, or null while a backup may still hold the information.</returns>
    /// <exception cref="PrivacyServerException">YP0162: no such erasure awaits its backups.</exception>
    public async ValueTask<ErasureCertificate?> CertifyAsync(
        Guid requestId, DateTimeOffset oldestBackupAt, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.ErasedLive, RightsState.ErasedBackup).ConfigureAwait(false);
        ErasureReply reply = _work.Reply(request);
        bool isOver = oldestBackupAt > reply.ErasedLiveAt && oldestBackupAt <= now;
        if (!isOver)
        {
            return null;
        }

        RuleCitation[] rules = [ClauseId.Parse("P4.3.2/2")];
        if (request.State == RightsState.ErasedLive)
        {
            request = await _book.AppendAsync(request, RightsState.ErasedBackup, StepActor.Handler, rules, now, cancellationToken).ConfigureAwait(false);
        }

        await _book.AppendAsync(request, RightsState.Closed, StepActor.Software, rules, now, cancellationToken).ConfigureAwait(false);
        return new ErasureCertificate
        {
            RequestId = requestId, ErasedLiveAt = reply.ErasedLiveAt, OldestBackupAt = oldestBackupAt, IssuedAt = now, Kept = reply.Kept,
        };
    }

    /// <summary>Closes a request that is answered, or whose person did not show who they are.</summary>
    /// <exception cref="PrivacyServerException">YP0162: no such request can be closed; an erasure closes with its certificate.</exception>
    public async ValueTask<RightsRequest> CloseAsync(Guid requestId, string reason, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        RightsRequest request = await _book.FindAsync(requestId, cancellationToken).ConfigureAwait(false) is { State: not RightsState.ErasedBackup } found
            ? found
            : throw PrivacyServerException.UnknownRequest();
        return await _book.AppendAsync(
            request, RightsState.Closed, StepActor.Handler, request.Steps[0].Citations, now, cancellationToken, step => step with { Reason = reason })
            .ConfigureAwait(false);
    }

    /// <summary>Writes the end of use (P4.1.2-9(2), P4.3.3) before anything is erased, so that the guard denies from then on.</summary>
    /// <remarks>Id and instant come from the request: after a crash the same entry is written again, which changes nothing.</remarks>
    private async ValueTask EndUseAsync(RightsRequest request, CancellationToken cancellationToken)
    {
        if (_ledger is null || request.Opening.Kind != RightKind.AccountClosure)
        {
            return;
        }

        var end = new EndOfUse
        {
            EntryId = request.Id,
            SubjectId = request.Opening.SubjectId,
            HandlerId = _handler.Id,
            PolicyHash = _policyHash,
            At = request.Steps.Last(step => step.State == RightsState.Executing).At.ToUniversalTime(),
            Channel = "rights-desk",
        };
        await _ledger.AppendAsync(end, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RightsRequest> LoadExecutingAsync(Guid requestId, CancellationToken cancellationToken, params RightKind[] kinds)
    {
        _guard.ThrowIfNotReady();
        RightsRequest request = await _book.LoadAsync(requestId, cancellationToken, RightsState.Executing).ConfigureAwait(false);
        return kinds.Contains(request.Opening.Kind) ? request : throw PrivacyServerException.UnknownRequest();
    }

    private ValueTask<RightsRequest> AskIdentityAsync(RightsRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        _book.AppendAsync(request, RightsState.AwaitingVerification, StepActor.Software, [ClauseId.Parse("P4.3.4/1")], now, cancellationToken);
}
