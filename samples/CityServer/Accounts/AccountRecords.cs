using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Keeps accounts and sessions.</summary>
public sealed class AccountRecords(
    IDbContextFactory<CityContext> contexts, IPasswordHasher<AccountRow> hasher, ReporterTraces traces, TimeProvider time)
{
    private readonly Lazy<AccountRow> _nobody = new(() =>
    {
        var nobody = new AccountRow { SubjectId = "", AccountName = "", MobileNumber = "", PasswordHash = "" };
        nobody.PasswordHash = hasher.HashPassword(nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        return nobody;
    });

    /// <summary>
    /// Opens an account and signs in. The same registration sent again signs in again. Returns null if the name is taken.
    /// </summary>
    public async Task<string?> RegisterAsync(SubjectId subjectId, RegistrationBody body, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        AccountRow? known = await context.Accounts.FirstOrDefaultAsync(
            row => row.SubjectId == subjectId.Value || row.AccountName == body.AccountName, cancellationToken);
        if (known is null)
        {
            var account = new AccountRow
            {
                SubjectId = subjectId.Value,
                AccountName = body.AccountName,
                MobileNumber = body.MobileNumber,
                PasswordHash = "",
            };
            account.PasswordHash = hasher.HashPassword(account, body.Password);
            context.Accounts.Add(account);
        }
        else if (known.SubjectId != subjectId.Value || known.AccountName != body.AccountName || !Verifies(known, body.Password))
        {
            return null;
        }

        return await OpenSessionAsync(context, subjectId, cancellationToken);
    }

    /// <summary>Signs in a person. Returns null if name and password do not belong together.</summary>
    public async Task<(SubjectId SubjectId, string Token)?> SignInAsync(
        string accountName, string password, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string name = AccountNames.Normalize(accountName);
        AccountRow? account = await context.Accounts.FirstOrDefaultAsync(row => row.AccountName == name, cancellationToken);

        // A name that does not exist takes as much time as a name that exists, so that the time reveals nothing.
        bool isRight = Verifies(account ?? _nobody.Value, password);
        return account is not null && isRight
            ? (new SubjectId(account.SubjectId), await OpenSessionAsync(context, new SubjectId(account.SubjectId), cancellationToken))
            : null;
    }

    /// <summary>Returns the person to whom a token belongs, or null if the token is not valid.</summary>
    public async Task<string?> FindSubjectAsync(string token, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string hash = HashOf(token);
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await context.Sessions.Where(row => row.TokenHash == hash && row.ExpiresAt > now)
            .Select(row => row.SubjectId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Ends the session of a token. An unknown token changes nothing.</summary>
    public async Task SignOutAsync(string token, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string hash = HashOf(token);
        await context.Sessions.Where(row => row.TokenHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Finds an account. Returns null if there is no such account.</summary>
    public async Task<AccountRow?> FindAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.SubjectId == subjectId.Value, cancellationToken);
    }

    /// <summary>
    /// Indicates whether an account is still open. If the account is closed, the call erases what arrived for it meanwhile (P4.3.3).
    /// </summary>
    /// <remarks>
    /// Call it after every write. A later closing erases the rows itself. This call erases rows that were written after the closing.
    /// </remarks>
    public async Task<bool> EndIfClosedAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        bool isOpen = await FindAsync(subjectId, cancellationToken) is not null;
        if (!isOpen)
        {
            await EraseAsync(subjectId, CancellationToken.None);
        }

        return isOpen;
    }

    /// <summary>Erases account, sessions and every link from a case to the person. The cases themselves stay.</summary>
    /// <remarks>
    /// The account is erased last, because its number is needed to mask the texts. If an erasure stops halfway, it runs again.
    /// </remarks>
    public async Task EraseAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
        await traces.CutAsync(subjectId, cancellationToken);
        await context.Receipts.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Accounts.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<string> OpenSessionAsync(CityContext context, SubjectId subjectId, CancellationToken cancellationToken)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Sessions.Add(new SessionRow
        {
            TokenHash = HashOf(token),
            SubjectId = subjectId.Value,
            ExpiresAt = (time.GetUtcNow() + SessionRow.Lifetime).ToUnixTimeMilliseconds(),
        });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private bool Verifies(AccountRow account, string password) =>
        hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;
}
