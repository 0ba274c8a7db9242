using System.Globalization;
using Xunit.Abstractions;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>
/// A writer killed between any two writes of an append, an erasure or a permission change leaves stores that open and agree with their
/// logs.
/// </summary>
[Collection(nameof(PostgreSqlTests))]
public sealed class KillTests(PostgreSqlServer server, ITestOutputHelper output)
{
    private const int Lanes = 4;

    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("YIPAI_KILLS") ?? "24", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Sqlite_WriterKilledAtAnyMoment_IsLeftWhole()
    {
        using var folder = new ScratchFolder();
        await KillAsync(Kills, lane =>
        {
            string path = folder.At($"{lane}.db");
            return new KilledStore("sqlite", path, Directory.CreateDirectory(folder.At($"{lane}")).FullName, () =>
                new SqliteYipaiDatabase(path));
        });
    }

    [SkippableFact]
    public async Task PostgreSql_WriterKilledAtAnyMoment_IsLeftWhole()
    {
        using var folder = new ScratchFolder();
        string[] databases = [.. Enumerable.Range(0, Lanes).Select(_ => PostgreSqlTests.NewDatabase(server))];
        await KillAsync(Kills / 2, lane => new KilledStore(
            "postgresql",
            databases[lane],
            Directory.CreateDirectory(folder.At($"{lane}")).FullName,
            () => new PostgreSqlYipaiDatabase(databases[lane])));
    }

    private async Task KillAsync(int seeds, Func<int, KilledStore> open)
    {
        KilledStore[] stores = [.. Enumerable.Range(0, Lanes).Select(open)];
        await Task.WhenAll(stores.Select((store, lane) => Task.Run(async () =>
        {
            for (int seed = lane; seed < seeds; seed += Lanes)
            {
                await store.KillAsync(seed);
            }
        })));
        (int done, int cutShort) = (stores.Sum(store => store.Done), stores.Sum(store => store.CutShort));
        output.WriteLine($"{seeds} kills, {done} works told as done, {cutShort} cut short between two stores");
        Assert.True(done > seeds && cutShort > 0, "A writer that wrote next to nothing, or was never cut short, proves nothing.");
    }
}
