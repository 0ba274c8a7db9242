using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Opens, finds and ends sessions.</summary>
/// <remarks>A token is opaque, and only its hash is stored.</remarks>
public sealed class AccountSessions
{
    private const int TokenBytes = 32;

    private readonly PrivacyGuard _guard;
    private readonly IAccountStore _accounts;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;

    internal AccountSessions(PrivacyGuard guard, IAccountStore accounts, IOptions<YipaiCityOptions> options, TimeProvider time) =>
        (_guard, _accounts, _lifetime, _time) = (guard, accounts, options.Value.SessionLifetime, time);

    /// <summary>Returns the person to whom a token belongs, or null if the token is unknown or expired.</summary>
    public async Task<SubjectId?> FindAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        StoredSession? session =
            await _accounts.FindSessionAsync(_guard.Handler.Id, HashOf(token), cancellationToken).ConfigureAwait(false);
        return session is not null && session.ExpiresAt > _time.GetUtcNow() ? session.SubjectId : null;
    }

    /// <summary>Ends the session of a token.</summary>
    /// <remarks>An unknown token changes nothing.</remarks>
    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        await _accounts.EndSessionAsync(_guard.Handler.Id, HashOf(token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs a person in whose right to it was checked.</summary>
    /// <remarks>The account is read under the hold, because it may have been frozen or closed meanwhile.</remarks>
    internal async Task<IntakeOutcome<SessionAnswer>> SignInAsync(SubjectId subjectId, CancellationToken stop)
    {
        StoredAccount? account = await _accounts.HoldAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false)
            ? await _accounts.FindAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false) : null;
        return account is null ? IntakeReason.SignInFailed
            : account.FrozenAt is not null ? IntakeReason.AccountFrozen
            : new SessionAnswer(subjectId, await OpenAsync(subjectId, stop).ConfigureAwait(false));
    }

    internal async Task<string> OpenAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var session = new StoredSession(HashOf(token), subjectId, _time.GetUtcNow() + _lifetime);
        await _accounts.KeepSessionAsync(_guard.Handler.Id, session, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
