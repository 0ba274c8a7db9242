using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Identities;

namespace Yipai.AspNetCore.Intake;

/// <summary>Binds accounts of other platforms to persons, signs persons in by them, and unbinds them (P4.1.1/7).</summary>
/// <remarks>
/// The city takes what the prompt names and nothing else. It asks the platform only while a person binds or signs in, so that nothing is
/// read after unbinding. Of the identifier at the platform it keeps a keyed pseudonym.
/// </remarks>
internal sealed class BindingDesk
{
    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P4.1.1/7"), RuleCitation.FromLaw("PIPL 14")];
    private static readonly ProcessingPurpose SignIn = new("ThirdPartyLogin");

    private readonly PrivacyGuard _guard;
    private readonly OfferedIdentities _offered;
    private readonly IdentityAttempts _attempts;
    private readonly IAccountBindingStore _bindings;
    private readonly IAccountStore _accounts;
    private readonly AccountSessions _sessions;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal BindingDesk(
        PrivacyGuard guard, OfferedIdentities offered, IdentityAttempts attempts, IAccountBindingStore bindings, IAccountStore accounts,
        AccountSessions sessions, IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _offered, _attempts, _bindings, _accounts) = (guard, offered, attempts, bindings, accounts);
        (_sessions, _ledger, _unit, _audit, _time) = (sessions, ledger, unit, audit, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Returns the platforms whose accounts persons may bind, each with everything that the city takes.</summary>
    public IdentityProvidersAnswer ListProviders() => new(_offered.Lines);

    /// <summary>Begins a binding of the signed-in person.</summary>
    public async Task<IntakeOutcome<IdentityAttempt>> BeginAsync(
        string attemptId, IdentityAttemptRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return await FindDenialAsync(subjectId, default, cancellationToken).ConfigureAwait(false) is { } denied ? denied
            : await _attempts.BeginAsync(attemptId, request, subjectId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a sign-in of somebody whom the city does not know yet.</summary>
    public Task<IntakeOutcome<IdentityAttempt>> BeginSignInAsync(
        string attemptId, IdentityAttemptRequest? request, CancellationToken cancellationToken) =>
        _attempts.BeginAsync(attemptId, request, null, cancellationToken);

    /// <summary>Binds the account that the platform confirms.</summary>
    /// <remarks>The consent is read again after the platform answered, because the person may have withdrawn it meanwhile.</remarks>
    public async Task<IntakeOutcome<BindingLine>> FinishAsync(
        string attemptId, IdentityReturn? returned, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        if (await FindDenialAsync(subjectId, default, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        IntakeOutcome<TakenIdentity> taken =
            await _attempts.FinishAsync(attemptId, returned, subjectId, cancellationToken).ConfigureAwait(false);
        return taken.Answer is not { } identity ? taken.Refusal!
            : await _unit.RunAsync(stop => BindAsync(identity, subjectId, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs in the person to whom the confirmed account is bound.</summary>
    /// <remarks>If nobody bound it, the city keeps nothing of it.</remarks>
    public async Task<IntakeOutcome<SessionAnswer>> FinishSignInAsync(
        string attemptId, IdentityReturn? returned, CancellationToken cancellationToken)
    {
        IntakeOutcome<TakenIdentity> taken =
            await _attempts.FinishAsync(attemptId, returned, null, cancellationToken).ConfigureAwait(false);
        return taken.Answer is not { } identity ? taken.Refusal!
            : await _unit.RunAsync(stop => SignInAsync(identity, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the accounts that a person bound.</summary>
    public async Task<BindingsAnswer> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<AccountBinding> bindings =
            await _bindings.ReadAsync(Handler, subjectId, cancellationToken).ConfigureAwait(false);
        return new BindingsAnswer([.. bindings.Select(LineOf)]);
    }

    /// <summary>Unbinds an account, and erases what the city took from the platform.</summary>
    /// <remarks>A second call changes nothing. It needs no consent, because it takes away.</remarks>
    public async Task<BindingsAnswer> UnbindAsync(string providerId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(providerId);
        SubjectId.ThrowIfDefault(subjectId);
        await _unit.RunAsync(
            async stop =>
            {
                bool isUnbound = await _bindings.UnbindAsync(Handler, subjectId, providerId, stop).ConfigureAwait(false);
                if (isUnbound)
                {
                    await LogAsync("binding.unbound", providerId, subjectId, stop).ConfigureAwait(false);
                }

                return isUnbound;
            },
            cancellationToken).ConfigureAwait(false);
        return await ReadAsync(subjectId, cancellationToken).ConfigureAwait(false);
    }

    private BindingLine LineOf(AccountBinding binding) =>
        new(binding.ProviderId, _offered.NameOf(binding.ProviderId), binding.Claims, binding.BoundAt);

    private async Task<IntakeOutcome<BindingLine>> BindAsync(TakenIdentity identity, SubjectId subjectId, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await FindDenialAsync(subjectId, default, stop).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        var binding = new AccountBinding(identity.ProviderId, identity.Pseudonym, subjectId, _time.GetUtcNow(), identity.Claims);
        if (!await _bindings.BindAsync(Handler, binding, stop).ConfigureAwait(false))
        {
            return IntakeReason.IdentityTaken;
        }

        await LogAsync("binding.bound", identity.ProviderId, subjectId, stop).ConfigureAwait(false);
        return LineOf(binding);
    }

    private async Task<IntakeOutcome<SessionAnswer>> SignInAsync(TakenIdentity identity, CancellationToken stop)
    {
        if (await _bindings.FindAsync(Handler, identity.ProviderId, identity.Pseudonym, stop).ConfigureAwait(false) is not { } binding)
        {
            return IntakeReason.IdentityUnbound;
        }

        if (await FindDenialAsync(binding.SubjectId, SignIn, stop).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        IntakeOutcome<SessionAnswer> outcome = await _sessions.SignInAsync(binding.SubjectId, stop).ConfigureAwait(false);
        if (outcome.Answer is not null)
        {
            await LogAsync("binding.used", identity.ProviderId, binding.SubjectId, stop).ConfigureAwait(false);
        }

        return outcome;
    }

    /// <summary>Returns why the city may not use an account of another platform now, or null.</summary>
    private async Task<IntakeRefusal?> FindDenialAsync(SubjectId subjectId, ProcessingPurpose purpose, CancellationToken stop)
    {
        ConsentState consent = await _ledger.GetStateAsync(Handler, subjectId, stop).ConfigureAwait(false);
        ProcessingDecision decision = _guard.Decide(IdentityRequests.OfBinding(subjectId, purpose, _time.GetUtcNow()), consent);
        return decision.IsAllowed ? null : new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
    }

    private async Task LogAsync(string name, string providerId, SubjectId subjectId, CancellationToken stop) => await _audit.AppendAsync(
        AuditEvent.Of(name).Citing(Rules).With("provider", providerId).Committing("subject", subjectId.Value), stop)
        .ConfigureAwait(false);
}
