using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.CityServer;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds a copy of the city's databases, as a nightly job makes it. The copy does not include the erasure journal.</summary>
internal sealed class CityBackup
{
    private static readonly string[] Databases = ["city.db", "privacy.db"];
    private readonly string _city;
    private readonly string _copies;

    public CityBackup(string cityDirectory, string backupDirectory, SubjectId accountOf, SubjectId consentOf)
    {
        _city = cityDirectory;
        _copies = Directory.CreateDirectory(backupDirectory).FullName;
        AccountOf = accountOf;
        ConsentOf = consentOf;
        foreach (string name in Databases)
        {
            CopiedDatabase.Of(Path.Combine(_city, name), Path.Combine(_copies, name));
        }
    }

    /// <summary>Gets the person whose account the backup holds and who closes the account later.</summary>
    public SubjectId AccountOf { get; }

    /// <summary>Gets the person whose consent to publication the backup holds and who withdraws it later.</summary>
    public SubjectId ConsentOf { get; }

    public async Task<(bool HasAccount, ConsentStatus Publication)> ReadAsync(HandlerId handlerId)
    {
        await using var city = new CityContext(
            new DbContextOptionsBuilder<CityContext>().UseSqlite($"Data Source={Path.Combine(_copies, Databases[0])}").Options);
        using var privacy = new SqliteYipaiDatabase(Path.Combine(_copies, Databases[1]));
        ConsentState state = await new DatabaseConsentLedger(privacy).GetStateAsync(handlerId, ConsentOf);
        return (
            await city.Accounts.AnyAsync(row => row.SubjectId == AccountOf.Value),
            state.Find("publication", DateTimeOffset.MaxValue).Status);
    }

    /// <summary>Replaces the databases with the copies. Stop the server first.</summary>
    public void PutBack()
    {
        SqliteConnection.ClearAllPools();
        foreach (string name in Databases)
        {
            string target = Path.Combine(_city, name);
            File.Delete(target + "-wal");
            File.Delete(target + "-shm");
            File.Copy(Path.Combine(_copies, name), target, overwrite: true);
        }
    }
}
