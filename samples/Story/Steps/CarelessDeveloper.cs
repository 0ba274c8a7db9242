using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.Samples.Story.Steps;

/// <summary>Contains code that nobody should write. Even this code reveals nothing.</summary>
internal static class CarelessDeveloper
{
    public const string Path = "careless/account";

    /// <summary>Adds a public endpoint that logs an account and returns the stored entity.</summary>
    public static void AddEndpoints(WebApplication app) => app.MapGet($"/{Path}", async (IAccountStore accounts, PrivacyGuard guard, ILoggerFactory loggers) =>
    {
        StoredAccount account = (await accounts.FindByNameAsync(guard.Handler.Id, StoryTexts.AccountName))!;
        loggers.CreateLogger("Careless").LogInformation("Look at this account: {Account}", account);
        return account;
    });
}
