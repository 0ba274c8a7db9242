using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.Samples.Story.Steps;

/// <summary>Looks into the accounts of the running city.</summary>
internal static class CityAccounts
{
    /// <summary>Indicates whether a person has an account.</summary>
    public static async Task<bool> HasAccountAsync(this CityHost city, SubjectId subjectId) =>
        await city.Services.GetRequiredService<IAccountStore>().FindAsync(city.HandlerId, subjectId) is not null;

    /// <summary>Indicates whether a token still signs somebody in.</summary>
    public static async Task<bool> HasSessionAsync(this CityHost city, string token) =>
        await city.Services.GetRequiredService<AccountSessions>().FindAsync(token, CancellationToken.None) is not null;
}
