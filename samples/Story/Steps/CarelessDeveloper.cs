using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Yipai.Samples.CityServer;

namespace Yipai.Samples.Story.Steps;

/// <summary>Contains code that nobody should write. Even this code reveals nothing.</summary>
internal static class CarelessDeveloper
{
    public const string Path = "careless/account";

    /// <summary>Adds a public endpoint that logs an account and returns the stored entity.</summary>
    public static void AddEndpoints(WebApplication app) => app.MapGet($"/{Path}", async (CityContext database, ILoggerFactory loggers) =>
    {
        AccountRow account = await database.Accounts.FirstAsync();
        loggers.CreateLogger("Careless").LogInformation("Look at this account: {Account}", account);
        return account;
    });
}
