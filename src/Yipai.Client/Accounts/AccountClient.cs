using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Outbox;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client;

/// <summary>Registering, signing in and cancelling.</summary>
/// <example>
/// <code>
/// ProcessingDecision decision = await client.Account.RegisterAsync(registration);
/// AccountSession? session = await client.Account.FindSessionAsync();
/// </code>
/// </example>
public class AccountClient(
    PrivacyGuard guard,
    ConsentClient consent,
    ISessionStore sessions,
    IDraftStore drafts,
    IOutbox outbox,
    CityApi api,
    IdentifierSource identifiers,
    TimeProvider time)
{
    /// <summary>The person signed in, or null.</summary>
    public virtual ValueTask<AccountSession?> FindSessionAsync(CancellationToken cancellationToken = default) => sessions.FindAsync(cancellationToken);

    /// <summary>Registers, if the policy allows it now; nothing is sent where it does not.</summary>
    /// <returns>The guard's decision. Allowed means registered and signed in.</returns>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: it gave no answer.</exception>
    public virtual async Task<ProcessingDecision> RegisterAsync(AccountRegistration registration, CancellationToken cancellationToken = default)
    {
        ProcessingDecision decision = await DecideAsync(Activities.Register, AccountRegistration.Items, cancellationToken).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return decision;
        }

        string subjectId = identifiers.NewIdentifier().ToString("N");
        NoticePresentation notice = await consent.AdoptNoticeAsync(new SubjectId(subjectId), cancellationToken).ConfigureAwait(false);
        var request = new RegistrationRequest
        {
            AccountName = registration.AccountName,
            MobileNumber = registration.MobileNumber,
            Password = registration.Password,
            NoticeEvidence = LedgerEntryFormat.Write(notice),
        };
        byte[] body = AccountFormat.Write(request);
        await SignInAsync(HttpMethod.Put, $"v1/accounts/{subjectId}", body, cancellationToken).ConfigureAwait(false);
        return decision;
    }

    /// <summary>Signs in with an account name and password given before (P4.1.1/5), once the notice was shown on this host.</summary>
    /// <returns>The guard's decision. Allowed means signed in.</returns>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: it gave no answer.</exception>
    public virtual async Task<ProcessingDecision> SignInAsync(string accountName, string password, CancellationToken cancellationToken = default)
    {
        ProcessingDecision decision = await DecideAsync(
            Activities.Login, DataItemSet.Of(DataItems.AccountName, DataItems.AccountPassword), cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed)
        {
            byte[] body = AccountFormat.Write(new SignInRequest(accountName, password));
            AccountSession session = await SignInAsync(HttpMethod.Post, "v1/sessions", body, cancellationToken).ConfigureAwait(false);
            await consent.SendAdoptedNoticeAsync(new SubjectId(session.SubjectId), cancellationToken).ConfigureAwait(false);
        }

        return decision;
    }

    /// <summary>Cancels the account (P4.3.3) and forgets the person on this host.</summary>
    /// <remarks>
    /// The city may have closed the account although its answer was lost. Called again, the city answers 401, for it knows the session
    /// no more; that counts as done.
    /// </remarks>
    /// <returns>What is erased, what stays in storage only, why and until when; no steps where an earlier answer was lost.</returns>
    /// <exception cref="YipaiClientException">YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task<AccountClosureAnswer> CloseAccountAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NotSignedIn();
        AccountClosureAnswer answer = await CloseAsync(session, cancellationToken).ConfigureAwait(false);
        await ForgetAsync(cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Forgets the person signed in on this host: what waits, the drafts and the session (P4.3.3). Sends nothing.</summary>
    /// <remarks>For a host that cannot reach the city, or whose person has closed the account elsewhere. Without a session it does nothing.</remarks>
    public virtual async Task ForgetAsync(CancellationToken cancellationToken = default)
    {
        if (await sessions.FindAsync(cancellationToken).ConfigureAwait(false) is { } session)
        {
            await outbox.EraseAsync(session.SubjectId, cancellationToken).ConfigureAwait(false);
            await drafts.EraseAsync(session.SubjectId, cancellationToken).ConfigureAwait(false);
            await sessions.KeepAsync(null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the city to close the account, and notes beforehand that it was asked.</summary>
    private async Task<AccountClosureAnswer> CloseAsync(AccountSession session, CancellationToken cancellationToken)
    {
        await sessions.KeepAsync(session with { IsClosing = true }, cancellationToken).ConfigureAwait(false);
        try
        {
            return await api.CallAsync(
                HttpMethod.Delete, "v1/me", null, WireJsonContext.Default.AccountClosureAnswer, session, cancellationToken).ConfigureAwait(false);
        }
        catch (YipaiClientException exception) when (session.IsClosing && exception.Problem is { Status: 401, Reason: "NotSignedIn" })
        {
            return new AccountClosureAnswer([]);
        }
        catch (YipaiClientException exception) when (!session.IsClosing && exception.Problem is not null)
        {
            // The city has refused, so nothing is closed and nothing is open either.
            await sessions.KeepAsync(session, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<ProcessingDecision> DecideAsync(ProcessingActivity activity, DataItemSet items, CancellationToken cancellationToken) =>
        guard.Decide(new(activity, items) { Now = time.GetUtcNow() }, await consent.GetStateAsync(cancellationToken).ConfigureAwait(false));

    private async Task<AccountSession> SignInAsync(HttpMethod method, string path, byte[] body, CancellationToken cancellationToken)
    {
        SessionAnswer answer = await api.CallAsync(
            method, path, body, WireJsonContext.Default.SessionAnswer, null, cancellationToken).ConfigureAwait(false);
        var session = new AccountSession(answer.SubjectId, answer.Token);
        await sessions.KeepAsync(session, cancellationToken).ConfigureAwait(false);
        return session;
    }
}
