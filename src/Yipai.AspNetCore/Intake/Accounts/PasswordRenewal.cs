using System.Security.Cryptography;
using System.Text;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Safeguards;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Replaces the password of an account and lifts a freeze (P4.2.3/2).</summary>
/// <remarks>
/// Somebody who stole the password must not lift the freeze with it. The person therefore also states the mobile number, which every view
/// shows masked.
/// </remarks>
internal sealed class PasswordRenewal(
    PrivacyGuard guard, IAccountStore accounts, AccountPasswords passwords, AccountSessions sessions, IPersonMessenger messenger,
    AuditLog audit, TimeProvider time)
{
    private static readonly LocalizedText SamePassword =
        new("新密码不能与原密码相同。请另选一个。", "The new password must differ from the old one. Choose another one.");

    /// <summary>Indicates whether the request proves that its sender owns the account.</summary>
    /// <remarks>It takes the same time for an unknown account. A repeated request proves it by the new password.</remarks>
    public bool IsOwner(StoredAccount? account, SignInRequest request)
    {
        bool isOld = passwords.Verify(account, request.Password);
        bool isRepeated = passwords.Verify(account, request.NewPassword ?? "") && account?.FrozenAt is null;
        bool isNumber = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(account?.MobileNumber ?? ""), Encoding.UTF8.GetBytes(request.MobileNumber ?? ""));
        return account is not null && (isOld | isRepeated) & isNumber;
    }

    /// <summary>Returns what is wrong with the new password, or null if the account can have it (P4.2.2/3).</summary>
    public static LocalizedText? FindFault(SignInRequest request, string accountName) =>
        request.NewPassword == request.Password ? SamePassword
        : PasswordAdvisor.Check(request.NewPassword!, accountName, request.MobileNumber ?? "") is { IsStrong: false } advice
            ? new LocalizedText(advice.Explain(), advice.Explain("en"))
            : null;

    /// <summary>Computes the hash of the new password, or returns null for a repeated request.</summary>
    /// <remarks>Call it before the unit of work, because hashing takes long on purpose.</remarks>
    public string? HashFor(StoredAccount account, SignInRequest request) =>
        passwords.Verify(account, request.Password) ? passwords.Hash(request.NewPassword!) : null;

    /// <summary>Renews the password and opens the only session.</summary>
    public async Task<IntakeOutcome<SessionAnswer>> RenewAsync(
        StoredAccount account, SignInRequest request, string? hash, CancellationToken stop)
    {
        (HandlerId handler, SubjectId person) = (guard.Handler.Id, account.SubjectId);
        if (!await accounts.HoldAsync(handler, person, stop).ConfigureAwait(false))
        {
            return IntakeReason.SignInFailed;
        }

        if (hash is null
            || !await accounts.RenewPasswordAsync(handler, person, account.PasswordHash, hash, stop).ConfigureAwait(false))
        {
            // The same request came a moment earlier, or another one has changed the password meanwhile.
            StoredAccount? present = await accounts.FindAsync(handler, person, stop).ConfigureAwait(false);
            return present?.FrozenAt is null && passwords.Verify(present, request.NewPassword!)
                ? (await OpenAsync(person, stop).ConfigureAwait(false)) with { IsReplay = true } : IntakeReason.SignInFailed;
        }

        DateTimeOffset now = time.GetUtcNow();
        await messenger.SendAsync(
            new PersonMessage(
                DerivedId.Of(hash), handler, person, PersonMessageKind.Security,
                "您的密码已更换", "密码已更换，其他设备已退出登录。如果不是您本人操作，请立即联系我们。", now),
            cancellationToken: stop).ConfigureAwait(false);
        await audit.AppendAsync(
            AuditEvent.Of("account.password-renewed").Citing(ClauseId.Parse("P4.2.3/2"), ClauseId.Parse("P4.2.2/3"))
                .With("lifted", account.FrozenAt is null ? "false" : "true").Committing("subject", person.Value),
            stop).ConfigureAwait(false);
        return await OpenAsync(person, stop).ConfigureAwait(false);
    }

    private async Task<IntakeOutcome<SessionAnswer>> OpenAsync(SubjectId person, CancellationToken stop) =>
        new SessionAnswer(person, await sessions.OpenAsync(person, stop).ConfigureAwait(false));
}
