using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Registers accounts, signs people in and out, and closes accounts.</summary>
/// <example>
/// <code>
/// ProcessingDecision decision = await client.Account.RegisterAsync(registration);
/// AccountSession? session = await client.Account.FindSessionAsync();
/// </code>
/// </example>
public class AccountClient
{
    private readonly ClientGuard _guard;
    private readonly ConsentClient _consent;
    private readonly ISessionStore _sessions;
    private readonly IDraftStore _drafts;
    private readonly IOutbox _outbox;
    private readonly IReceiptStore _receipts;
    private readonly CityApi _api;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal AccountClient(
        ClientGuard guard,
        ConsentClient consent,
        ISessionStore sessions,
        IDraftStore drafts,
        IOutbox outbox,
        IReceiptStore receipts,
        CityApi api,
        IdentifierSource identifiers,
        TimeProvider time)
    {
        _guard = guard;
        _consent = consent;
        _sessions = sessions;
        _drafts = drafts;
        _outbox = outbox;
        _receipts = receipts;
        _api = api;
        _identifiers = identifiers;
        _time = time;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected AccountClient()
        : this(null!, null!, null!, null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Returns the session of the signed-in person, or null if nobody is signed in.</summary>
    public virtual ValueTask<AccountSession?> FindSessionAsync(CancellationToken cancellationToken = default) =>
        _sessions.FindAsync(cancellationToken);

    /// <summary>Registers an account if the policy allows it now.</summary>
    /// <remarks>
    /// If not, the client sends nothing. When the city shows a newer text than the person saw, the decision is
    /// <see cref="DenialReason.NoticeNotShown"/>. By then <see cref="ConsentClient.Notice"/> is the new text, so show it and register
    /// again.
    /// </remarks>
    /// <returns>The decision of the guard. If it allows the registration, the person is registered and signed in.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0302: the server refused. YP0303: the server gave no answer. YP0308: a person is already signed in; the client sent nothing.
    /// </exception>
    public virtual async Task<ProcessingDecision> RegisterAsync(
        AccountRegistration registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(registration.AccountName);
        ArgumentNullException.ThrowIfNull(registration.MobileNumber);
        ArgumentNullException.ThrowIfNull(registration.Password);
        if (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) is not null)
        {
            throw YipaiClientException.AlreadySignedIn();
        }

        ProcessingDecision decision =
            await DecideAsync(Activities.Register, AccountRegistration.Items, cancellationToken).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return decision;
        }

        string subjectId = _identifiers.NewIdentifier().ToString("N");
        NoticePresentation notice = await _consent.AdoptNoticeAsync(new SubjectId(subjectId), cancellationToken).ConfigureAwait(false);
        var request = new RegistrationRequest
        {
            AccountName = registration.AccountName,
            MobileNumber = registration.MobileNumber,
            Password = registration.Password,
            NoticeEvidence = LedgerEntryFormat.Write(notice),
        };
        byte[] body = AccountFormat.Write(request);
        try
        {
            await SignInAsync(HttpMethod.Put, $"v1/accounts/{subjectId}", body, cancellationToken).ConfigureAwait(false);
            return decision;
        }
        catch (YipaiClientException exception) when (exception.Problem?.Reason == DeliveryTable.PolicyMovedOn)
        {
            // The person saw an older text. With the city's present text, the guard demands that the host shows it first.
            await _consent.CheckNoticeAsync(cancellationToken).ConfigureAwait(false);
            decision = await DecideAsync(Activities.Register, AccountRegistration.Items, cancellationToken).ConfigureAwait(false);
            if (decision.IsAllowed)
            {
                throw;
            }

            return decision;
        }
    }

    /// <summary>Signs in with the name and password of an account (P4.1.1/5), after this host has shown the notice.</summary>
    /// <returns>The decision of the guard. If it allows the sign-in, the person is signed in.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0302: the server refused; a frozen account has the reason <c>AccountFrozen</c>, so call <see cref="RenewPasswordAsync"/>.
    /// YP0303: the server gave no answer.
    /// </exception>
    public virtual Task<ProcessingDecision> SignInAsync(
        string accountName, string password, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(password);
        return SignInAsync(
            new SignInRequest(accountName, password), DataItemSet.Of(DataItems.AccountName, DataItems.AccountPassword), cancellationToken);
    }

    /// <summary>Replaces the password and signs in, which also lifts the freeze after a report of a leak (P4.2.3/2).</summary>
    /// <remarks>All other sessions of the account end. The same call again signs in again.</remarks>
    /// <param name="accountName">The account name.</param>
    /// <param name="mobileNumber">The mobile number of the account, which shows that it is the person who renews the password.</param>
    /// <param name="password">The password until now.</param>
    /// <param name="newPassword">The new password, which must differ from the old one (P4.2.2/3).</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the new password; repeat the call.</param>
    /// <returns>The decision of the guard. If it allows the sign-in, the person is signed in.</returns>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: the server gave no answer.</exception>
    public virtual Task<ProcessingDecision> RenewPasswordAsync(
        string accountName, string mobileNumber, string password, string newPassword, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(mobileNumber);
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(newPassword);
        return SignInAsync(
            new SignInRequest(accountName, password) { MobileNumber = mobileNumber, NewPassword = newPassword },
            AccountRegistration.Items,
            cancellationToken);
    }

    private async Task<ProcessingDecision> SignInAsync(SignInRequest request, DataItemSet items, CancellationToken cancellationToken)
    {
        ProcessingDecision decision = await DecideAsync(Activities.Login, items, cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed)
        {
            byte[] body = AccountFormat.Write(request);
            AccountSession session = await SignInAsync(HttpMethod.Post, "v1/sessions", body, cancellationToken).ConfigureAwait(false);
            await _consent.AlignAsync(session, cancellationToken).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Closes the account (P4.3.3) and erases the person's data on this host.</summary>
    /// <remarks>
    /// The city may have closed the account although its answer was lost. A second call then gets status 401, because the city no longer
    /// knows the session. The client treats this as success.
    /// </remarks>
    /// <returns>
    /// What the city erases, what it only stores, why, and until when. The answer has no steps if an earlier answer was lost.
    /// </returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<AccountClosureAnswer> CloseAccountAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        AccountClosureAnswer answer = await CloseAsync(session, cancellationToken).ConfigureAwait(false);
        await ForgetAsync(cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Ends the session at the city and on this host.</summary>
    /// <remarks>
    /// Drafts and waiting entries stay for the next sign-in. Without a network the session ends only on this host, and the city accepts
    /// the token for at most 90 more days. Without a session the call does nothing. To erase the data on this host, call
    /// <see cref="ForgetAsync"/>.
    /// </remarks>
    /// <returns>True if the session has ended at the city too.</returns>
    public virtual async Task<bool> SignOutAsync(CancellationToken cancellationToken = default)
    {
        if (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return true;
        }

        bool isOver = await _api.TryEndSessionAsync(session, cancellationToken).ConfigureAwait(false);
        await _sessions.KeepAsync(null, CancellationToken.None).ConfigureAwait(false);
        return isOver;
    }

    /// <summary>Erases the signed-in person from this host: the waiting entries, drafts, receipts and session (P4.3.3).</summary>
    /// <remarks>
    /// Sends nothing. Call it when this host cannot reach the city, or when the person has closed the account elsewhere. Before the call,
    /// offer the receipts as a file with <see cref="ConsentClient.ExportReceiptsAsync"/>. Without a session the call does nothing.
    /// </remarks>
    public virtual async Task ForgetAsync(CancellationToken cancellationToken = default)
    {
        if (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) is { } session)
        {
            await _outbox.EraseAsync(session.SubjectId.Value, cancellationToken).ConfigureAwait(false);
            await _drafts.EraseAsync(session.SubjectId.Value, cancellationToken).ConfigureAwait(false);
            await _receipts.EraseAsync(session.SubjectId.Value, cancellationToken).ConfigureAwait(false);
            await _sessions.KeepAsync(null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the city to close the account, and first stores that the client is asking.</summary>
    private async Task<AccountClosureAnswer> CloseAsync(AccountSession session, CancellationToken cancellationToken)
    {
        await _sessions.KeepAsync(session with { IsClosing = true }, cancellationToken).ConfigureAwait(false);
        try
        {
            return await _api.CallAsync(
                HttpMethod.Delete, "v1/me", null, WireJsonContext.Default.AccountClosureAnswer, session, cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (YipaiClientException exception) when (session.IsClosing && exception.Problem is { Status: 401, Reason: "NotSignedIn" })
        {
            return new AccountClosureAnswer([]);
        }
        catch (YipaiClientException exception) when (!session.IsClosing && exception.Problem is not null)
        {
            // The city has refused, so the account stays open and no request to close it is pending.
            await _sessions.KeepAsync(session, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<ProcessingDecision> DecideAsync(
        ProcessingActivity activity, DataItemSet items, CancellationToken cancellationToken)
    {
        // The time is read after the state. Records of a clock that was ahead count as made when the state was read.
        ConsentState state = await _consent.GetStateAsync(cancellationToken).ConfigureAwait(false);
        return _guard.Guard.Decide(new(activity, items) { Now = _time.GetUtcNow() }, state);
    }

    private async Task<AccountSession> SignInAsync(HttpMethod method, string path, byte[] body, CancellationToken cancellationToken)
    {
        SessionAnswer answer = await _api.CallAsync(
            method, path, body, WireJsonContext.Default.SessionAnswer, null, cancellationToken).ConfigureAwait(false);
        var session = new AccountSession(answer.SubjectId, answer.Token);
        await _sessions.KeepAsync(session, cancellationToken).ConfigureAwait(false);
        return session;
    }
}
