using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds a copy of the city's databases, as a nightly job makes it.</summary>
/// <remarks>The copy does not include the erasure journal.</remarks>
internal sealed class CityBackup
{
    private const string Database = "city.db";
    private readonly string _city;
    private readonly string _copies;

    public CityBackup(string cityDirectory, string backupDirectory, SubjectId accountOf, SubjectId consentOf)
    {
        _city = cityDirectory;
        _copies = Directory.CreateDirectory(backupDirectory).FullName;
        AccountOf = accountOf;
        ConsentOf = consentOf;
        CopiedDatabase.Of(Path.Combine(_city, Database), Path.Combine(_copies, Database));
    }

    /// <summary>Gets the person whose account the backup holds and who closes the account later.</summary>
    public SubjectId AccountOf { get; }

    /// <summary>Gets the person whose consent to publication the backup holds and who withdraws it later.</summary>
    public SubjectId ConsentOf { get; }

    public async Task<(bool HasAccount, ConsentStatus Publication)> ReadAsync(HandlerId handlerId)
    {
        await using ServiceProvider copy = CopiedDatabase.Open(Path.Combine(_copies, Database));
        ConsentState state = await copy.GetRequiredService<IConsentLedger>().GetStateAsync(handlerId, ConsentOf);
        return (
            await copy.GetRequiredService<IAccountStore>().FindAsync(handlerId, AccountOf) is not null,
            state.Find("publication", DateTimeOffset.MaxValue).Status);
    }

    /// <summary>Replaces the databases with the copies.</summary>
    /// <remarks>Stop the server first.</remarks>
    public void PutBack()
    {
        SqliteConnection.ClearAllPools();
        string target = Path.Combine(_city, Database);
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Copy(Path.Combine(_copies, Database), target, overwrite: true);
    }
}
