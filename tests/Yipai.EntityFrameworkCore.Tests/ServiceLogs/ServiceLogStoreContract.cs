using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.ServiceLogs;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.EntityFrameworkCore.Tests.ServiceLogs;

/// <summary>What every store of the service log keeps to.</summary>
public abstract class ServiceLogStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 5, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task ReadAsync_AppendedEntry_GivesItBackWhole()
    {
        ServiceLogEntry kept = New("a", At) with
        {
            Installation = ServiceOperation.Update,
            ApplicationNumber = "0123456789abcdef0123456789abcdef",
            Device = new Dictionary<string, string> { ["device.os"] = "HarmonyOS 5.1" },
        };

        await (await OpenAsync()).AppendAsync(Handler, [kept]);

        ServiceLogEntry found = Assert.Single(await (await OpenAsync()).ReadAsync(Handler, Person, null));

        Assert.Equal(kept with { Device = found.Device }, found);
        Assert.Equal(kept.Device, found.Device);
    }

    [SkippableFact]
    public async Task AppendAsync_EightTimesAtOnce_AppendsOnce()
    {
        IServiceLogStore store = await OpenAsync();

        int[] added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.AppendAsync(Handler, [New("a", At)]).AsTask()));

        Assert.Equal(1, added.Sum());
    }

    [SkippableFact]
    public async Task ReadAsync_MoreThanAPage_GoesOnAfterThePlace()
    {
        IServiceLogStore store = await OpenAsync();
        await store.AppendAsync(Handler, [.. Enumerable.Range(0, 130).Select(number => New($"{number:d3}", At.AddSeconds(number / 2)))]);

        IReadOnlyList<ServiceLogEntry> first = await store.ReadAsync(Handler, Person, null);
        IReadOnlyList<ServiceLogEntry> next =
            await store.ReadAsync(Handler, Person, new ServiceLogPlace(first[^1].At, first[^1].Id));

        Assert.Equal((100, 30), (first.Count, next.Count));
        Assert.Equal(Enumerable.Range(0, 130).Select(number => $"{number:d3}"), first.Concat(next).Select(entry => entry.Id));
    }

    [SkippableFact]
    public async Task ReadAsync_OtherPersonOrHandlerOrNobody_IsEmpty()
    {
        IServiceLogStore store = await OpenAsync();

        await store.AppendAsync(Handler, [New("a", At) with { SubjectId = null }, New("b", At)]);

        Assert.Empty(await store.ReadAsync(Handler, new SubjectId("person-2"), null));
        Assert.Empty(await store.ReadAsync(new HandlerId("city-b"), Person, null));
    }

    [SkippableFact]
    public async Task EraseBeforeAsync_EntriesOnBothSides_ErasesTheOlderOnes()
    {
        IServiceLogStore store = await OpenAsync();
        await store.AppendAsync(
            Handler, [New("old", At.AddTicks(-1)), New("visitor", At.AddDays(-1)) with { SubjectId = null }, New("new", At)]);

        int erased = await store.EraseBeforeAsync(Handler, At);

        Assert.Equal(2, erased);
        Assert.Equal("new", Assert.Single(await store.ReadAsync(Handler, Person, null)).Id);
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static ServiceLogEntry New(string id, DateTimeOffset at) =>
        new(id, Person, at, "GET /v1/me", 200, "192.0.2.7");

    private async Task<IServiceLogStore> OpenAsync()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        return new DatabaseServiceLogStore(database, new DatabaseUnitOfWork(database));
    }
}
