using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Samples.Story.Steps;

/// <summary>Contains code that nobody should write.</summary>
/// <remarks>Even this code reveals nothing.</remarks>
internal static class CarelessDeveloper
{
    public const string Path = "careless/account";

    /// <summary>Adds a public endpoint that logs an account and returns it.</summary>
    public static void AddEndpoints(WebApplication app) => app.MapGet($"/{Path}", ShowAsync);

    private static async Task<CarelessAccount> ShowAsync(IAccountStore accounts, PrivacyGuard guard, ILoggerFactory loggers)
    {
        StoredAccount stored = (await accounts.FindByNameAsync(guard.Handler.Id, StoryTexts.AccountName))!;
        var account = new CarelessAccount(stored.AccountName, stored.MobileNumber);
        loggers.CreateLogger("Careless").LogInformation("Look at this account: {Account}", account);
        return account;
    }

    private sealed record CarelessAccount([property: AccountName] string AccountName, [property: MobileNumber] string MobileNumber);
}
