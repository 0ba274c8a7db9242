using Microsoft.AspNetCore.Identity;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Changes the passwords of the demonstration, which are new at each start.</summary>
internal static class DemoPasswords
{
    /// <summary>Gives each citizen a new password.</summary>
    /// <remarks>An account that was closed meanwhile stays closed.</remarks>
    public static async Task SetAsync(IServiceProvider services, Dictionary<string, string> passwords)
    {
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        IPasswordHasher<StoredAccount> hasher = services.GetRequiredService<IPasswordHasher<StoredAccount>>();
        HandlerId handler = services.GetRequiredService<PrivacyGuard>().Handler.Id;
        foreach ((string name, string password) in passwords)
        {
            if (await accounts.FindByNameAsync(handler, name) is { } account)
            {
                await accounts.ChangeAsync(handler, account with { PasswordHash = hasher.HashPassword(account, password) });
            }
        }
    }
}
