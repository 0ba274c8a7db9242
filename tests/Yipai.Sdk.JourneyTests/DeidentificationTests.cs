using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The de-identification stage of the city, and the statistics that read from it.</summary>
public sealed class DeidentificationTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-9(1)/1", "P4.1.2-9(1)/2")]
    public async Task RunAsync_NewCase_LeavesARowThatTheStatisticsRead()
    {
        await Desk.RunAsync(CancellationToken.None);

        CaseCount cell = Assert.Single(await Store.CountAsync(_city.World.City.HandlerId));
        Assert.Equal(1, cell.Count);
        Assert.Equal(1, await CountAuditAsync("cases.deidentified"));
    }

    [Fact]
    [Covers("P4.1.2-9(4)")]
    public async Task ReadStatisticsAsync_FewerCasesThanTheMinimum_ShowsNoCount()
    {
        await Desk.RunAsync(CancellationToken.None);

        StatisticsAnswer answer = await _phone.Client.Cases.ReadStatisticsAsync();

        Assert.Equal((10, 0, 2), (answer.MinimumCell, answer.ByStage.Count + answer.ByMonth.Count, answer.SuppressedCells));
    }

    [Fact]
    public async Task RunAsync_EightInstancesAtOnce_TakeTheCaseOnce()
    {
        int[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Desk.RunAsync(CancellationToken.None)));

        Assert.True(taken.Sum() <= 1, $"{taken.Sum()} instances took the case");
        Assert.Equal(1, await CountAuditAsync("cases.deidentified"));
        Assert.Equal(0, await Desk.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RunAsync_DamagedCaseAmongOthers_SetsItAsideAndTakesTheOthers()
    {
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
        string damaged = await DamageFirstCaseAsync();
        using var http = new HttpClient { BaseAddress = _city.World.Relay.Endpoint };

        int taken = await Desk.RunAsync(CancellationToken.None);
        await Desk.RunAsync(CancellationToken.None);

        Assert.Equal(1, taken);
        Assert.Equal("Degraded", await http.GetStringAsync("health"));
        Assert.Equal(2, _city.World.City.Log.ToString().Split($"were not de-identified: {damaged}").Length);
    }

    private async Task<string> DamageFirstCaseAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_city.World.City.AuditDatabase};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "UPDATE yipai_case SET report = x'7b' WHERE case_id = (SELECT MIN(case_id) FROM yipai_case) RETURNING case_id";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private DeidentificationDesk Desk => _city.World.City.Services.GetRequiredService<DeidentificationDesk>();

    private IDeidentifiedCaseStore Store => _city.World.City.Services.GetRequiredService<IDeidentifiedCaseStore>();

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
