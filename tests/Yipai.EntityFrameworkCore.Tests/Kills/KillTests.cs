using Xunit.Abstractions;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>A writer killed between any two of its writes leaves a store that opens and agrees with what it said was done.</summary>
[Collection(nameof(PostgreSqlTests))]
public sealed class KillTests(PostgreSqlServer server, ITestOutputHelper output)
{
    private const int Lanes = 4;

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_sqlite_whole()
    {
        using var folder = new ScratchFolder();
        await KillAsync(seeds: 200, lane =>
        {
            string path = folder.At($"{lane}.db");
            return new KilledStore("sqlite", path, () => new SqliteYipaiDatabase(path));
        });
    }

    [SkippableFact]
    public async Task A_writer_killed_at_any_moment_leaves_postgresql_whole()
    {
        string[] databases = [.. Enumerable.Range(0, Lanes).Select(_ => PostgreSqlTests.NewDatabase(server))];
        await KillAsync(seeds: 20, lane => new KilledStore("postgresql", databases[lane], () => new PostgreSqlYipaiDatabase(databases[lane])));
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
        int appended = stores.Sum(store => store.Appended);
        output.WriteLine($"{seeds} kills, {appended} appends told as done");
        Assert.True(appended > seeds, "A writer that wrote next to nothing proves nothing.");
    }
}
