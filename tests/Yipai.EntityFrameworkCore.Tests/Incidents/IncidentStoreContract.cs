using Yipai.Privacy;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

/// <summary>What every store of incidents keeps to.</summary>
public abstract class IncidentStoreContract
{
    private static readonly HandlerId Handler = new("city-a");

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IIncidentStore> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_StepsOfSeveralIncidents_ReturnsThemInTheOrderAppended()
    {
        IIncidentStore store = await OpenAsync();
        IncidentStep[] steps = [Step(1, 5), Step(2, 3), Step(1, 1), Step(1, 1)];
        foreach (IncidentStep step in steps)
        {
            await store.AppendAsync(step);
        }

        IIncidentStore other = await OpenAsync();

        Assert.Equal(steps, await other.ReadAsync(Handler).ToListAsync());
        Assert.Equal([steps[0], steps[2], steps[3]], await other.ReadAsync(Handler, Id(1)).ToListAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_AnotherHandler_FindsNothing()
    {
        IIncidentStore store = await OpenAsync();
        await store.AppendAsync(Step(1, 1));

        await store.AppendAsync(Step(1, 2) with { HandlerId = new HandlerId("city-b") });

        Assert.Equal(new HandlerId("city-b"), Assert.Single(await store.ReadAsync(new HandlerId("city-b"), Id(1)).ToListAsync()).HandlerId);
        Assert.Equal(Handler, Assert.Single(await store.ReadAsync(Handler).ToListAsync()).HandlerId);
        Assert.Empty(await store.ReadAsync(Handler, Id(2)).ToListAsync());
    }

    [SkippableFact]
    public async Task AppendAsync_TwoWriters_LoseNothing()
    {
        const int Each = 40;
        IIncidentStore[] writers = [await OpenAsync(), await OpenAsync()];
        await Task.WhenAll(writers.Select((writer, index) => Task.Run(async () =>
        {
            for (int number = 0; number < Each; number++)
            {
                await writer.AppendAsync(Step(index, number));
            }
        })));
        foreach (int index in new[] { 0, 1 })
        {
            Assert.Equal(Enumerable.Range(0, Each).Select(number => Step(index, number)), await writers[0].ReadAsync(Handler, Id(index))
                .ToListAsync());
        }
    }

    internal static IncidentStep Step(int incident, int minute) =>
        new(Id(incident), Handler, IncidentStepKind.NotificationOrdered, Start.AddMinutes(minute), "the authority asked for it");

    private static Guid Id(int number) => new(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
}
