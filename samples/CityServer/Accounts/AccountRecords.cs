using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Accounts and sessions.</summary>
public sealed class AccountRecords(IDbContextFactory<CityContext> contexts, IPasswordHasher<AccountRow> hasher, ReporterTraces traces)
{
    /// <summary>Opens an account and signs it in; the same registration sent again signs in again. Null where the name is taken.</summary>
    public async Task<string?> RegisterAsync(SubjectId subjectId, RegistrationBody body, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        AccountRow? known = await context.Accounts.FirstOrDefaultAsync(
            row => row.SubjectId == subjectId.Value || row.AccountName == body.AccountName, cancellationToken);
        if (known is null)
        {
            var account = new AccountRow { SubjectId = subjectId.Value, AccountName = body.AccountName, MobileNumber = body.MobileNumber, PasswordHash = "" };
            account.PasswordHash = hasher.HashPassword(account, body.Password);
            context.Accounts.Add(account);
        }
        else if (known.SubjectId != subjectId.Value || known.AccountName != body.AccountName || !Verifies(known, body.Password))
        {
            return null;
        }

        return await OpenSessionAsync(context, subjectId, cancellationToken);
    }

    /// <summary>Signs in; null where name and password do not belong together.</summary>
    public async Task<(SubjectId SubjectId, string Token)?> SignInAsync(string accountName, string password, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        AccountRow? account = await context.Accounts.FirstOrDefaultAsync(row => row.AccountName == accountName, cancellationToken);
        return account is not null && Verifies(account, password)
            ? (new SubjectId(account.SubjectId), await OpenSessionAsync(context, new SubjectId(account.SubjectId), cancellationToken))
            : null;
    }

    /// <summary>Whose token it is, or null.</summary>
    public async Task<string?> FindSubjectAsync(string token, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string hash = HashOf(token);
        return await context.Sessions.Where(row => row.TokenHash == hash).Select(row => row.SubjectId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The account, or null.</summary>
    public async Task<AccountRow?> FindAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.SubjectId == subjectId.Value, cancellationToken);
    }

    /// <summary>Erases account, sessions and every link from a case to the person; the cases stay without them.</summary>
    /// <remarks>The account goes last, because its number is needed to mask the words. An erasure that stops halfway is carried out again.</remarks>
    public async Task EraseAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
        await traces.CutAsync(subjectId, cancellationToken);
        await context.Accounts.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<string> OpenSessionAsync(CityContext context, SubjectId subjectId, CancellationToken cancellationToken)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Sessions.Add(new SessionRow { TokenHash = HashOf(token), SubjectId = subjectId.Value });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private bool Verifies(AccountRow account, string password) =>
        hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;
}
