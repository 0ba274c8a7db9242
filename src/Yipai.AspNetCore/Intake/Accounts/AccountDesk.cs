using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Registers a person with exactly three items (P4.1.1/1), and signs a person in.</summary>
public sealed class AccountDesk
{
    private readonly PrivacyGuard _guard;
    private readonly ShownNotices _notices;
    private readonly CityProducts _products;
    private readonly IAccountStore _accounts;
    private readonly AccountPasswords _passwords;
    private readonly AccountSessions _sessions;
    private readonly SignInBrake _brake;
    private readonly PasswordRenewal _renewal;
    private readonly PolicyUpdates _updates;
    private readonly SecurityDesk _security;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AccountDesk(
        PrivacyGuard guard, ShownNotices notices, CityProducts products, IAccountStore accounts, AccountPasswords passwords,
        AccountSessions sessions, SignInBrake brake, PasswordRenewal renewal, PolicyUpdates updates, SecurityDesk security,
        IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _notices, _products, _accounts, _passwords, _sessions) = (guard, notices, products, accounts, passwords, sessions);
        (_brake, _renewal, _updates, _security) = (brake, renewal, updates, security);
        (_ledger, _unit, _audit, _time) = (ledger, unit, audit, time);
    }

    /// <summary>Opens an account and signs in.</summary>
    /// <remarks>The same registration sent again signs in again.</remarks>
    /// <param name="subjectId">The id that the client chose for the person, 32 lower-case hexadecimal digits.</param>
    /// <param name="request">The registration. An item that nobody asked for is refused.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<SessionAnswer>> RegisterAsync(
        string subjectId, RegistrationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        ArgumentNullException.ThrowIfNull(request);
        if (!WireIds.TryRead(subjectId, out _))
        {
            return IntakeReason.BadRequest;
        }

        var subject = new SubjectId(subjectId);
        var body = new RegistrationBody(request);
        NoticePresentation? notice = body.NoticeEvidence.IsEmpty
            ? null
            : ConsentJudge.Received(LedgerEntryFormat.Read(body.NoticeEvidence.Span), _time.GetUtcNow()) as NoticePresentation;
        bool isOwn = notice is not null && notice.SubjectId == subject && notice.HandlerId == _guard.Handler.Id;
        ConsentState state = isOwn ? ConsentState.From([notice!]) : ConsentState.Empty;

        // Who registers in the app of a product saw the product's text, which then decides (P1/6).
        PrivacyGuard asked = isOwn ? _products.GuardFor(notice!.PolicyHash) : _guard;
        ProcessingDecision decision = asked.Decide(new(Activities.Register, body.Items) { Now = _time.GetUtcNow() }, state);
        if (!decision.IsAllowed)
        {
            bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown && isOwn && _notices.Find(notice!.PolicyHash) is not null;
            return new IntakeRefusal(sawEarlier ? IntakeReason.PolicyMovedOn : IntakeReason.Denied) { Decision = decision };
        }

        if (body.FindFault() is { } fault)
        {
            return new IntakeRefusal(IntakeReason.InvalidAccount) { Detail = fault };
        }

        // Hash before the transaction, because hashing takes long on purpose.
        var account = new StoredAccount(subject, body.AccountName, body.MobileNumber, _passwords.Hash(body.Password));
        return await _unit.RunAsync(stop => OpenAsync(account, body.Password, notice!, decision, stop), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Signs in a person, and renews the password if the request has a new one.</summary>
    /// <remarks>
    /// Known and unknown names are treated alike, in time and in count of tries. A frozen account opens only with a new password
    /// (P4.2.3/2), and a right password that does not open it forgives no failures.
    /// </remarks>
    /// <param name="request">Name and password, or null if the message could not be read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IntakeOutcome<SessionAnswer>> SignInAsync(SignInRequest? request, CancellationToken cancellationToken)
    {
        string name = AccountNames.Normalize(request?.AccountName ?? "");
        if (_brake.RestOf(name) is { } rest)
        {
            return new IntakeRefusal(IntakeReason.TooManyTries) { RetryAfter = rest };
        }

        StoredAccount? account = await _accounts.FindByNameAsync(_guard.Handler.Id, name, cancellationToken).ConfigureAwait(false);
        bool renews = request?.NewPassword is not null;
        if (!(renews ? _renewal.IsOwner(account, request!) : _passwords.Verify(account, request?.Password ?? "")))
        {
            _brake.Fail(name);
            return IntakeReason.SignInFailed;
        }

        if (renews && PasswordRenewal.FindFault(request!, name) is { } fault)
        {
            return new IntakeRefusal(IntakeReason.InvalidAccount) { Detail = fault };
        }

        if (!renews && account!.FrozenAt is not null)
        {
            return IntakeReason.AccountFrozen;
        }

        int failures = _brake.Succeed(name);
        SubjectId subject = account!.SubjectId;
        string? hash = renews ? _renewal.HashFor(account, request!) : null;
        IntakeOutcome<SessionAnswer> outcome = await _unit.RunAsync(
            stop => renews ? _renewal.RenewAsync(account, request!, hash, stop) : SignInAsync(subject, failures, stop),
            cancellationToken).ConfigureAwait(false);
        if (outcome.Answer is not null)
        {
            await _updates.TellAsync(subject, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    private async Task<IntakeOutcome<SessionAnswer>> OpenAsync(
        StoredAccount account, string password, NoticePresentation notice, ProcessingDecision decision, CancellationToken stop)
    {
        if (!await _accounts.OpenAsync(_guard.Handler.Id, account, stop).ConfigureAwait(false))
        {
            StoredAccount? known = await _accounts.FindAsync(_guard.Handler.Id, account.SubjectId, stop).ConfigureAwait(false);
            return known?.AccountName == account.AccountName && _passwords.Verify(known, password)
                ? await _sessions.SignInAsync(account.SubjectId, stop).ConfigureAwait(false) with { IsReplay = true }
                : IntakeReason.AccountNameTaken;
        }

        await _ledger.AppendAsync(notice, stop).ConfigureAwait(false);
        string token = await _sessions.OpenAsync(account.SubjectId, stop).ConfigureAwait(false);
        await _audit.AppendAsync(
            AuditEvent.Of("account.registered").Citing(decision.Citations).Committing("subject", account.SubjectId.Value), stop)
            .ConfigureAwait(false);
        return new SessionAnswer(account.SubjectId, token);
    }

    private async Task<IntakeOutcome<SessionAnswer>> SignInAsync(SubjectId subject, int failures, CancellationToken stop)
    {
        if (failures >= SignInBrake.FreeTries)
        {
            await _security.NoteLockAsync(subject, failures, stop).ConfigureAwait(false);
        }

        return await _sessions.SignInAsync(subject, stop).ConfigureAwait(false);
    }
}
