using Yipai.Privacy;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

/// <summary>What every store of rights requests keeps to.</summary>
public abstract class RightsRequestStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Subject = new("person-1");

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IRightsRequestStore> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_StepsAppendedInAnyOrder_ReturnsThemByteForByteInTheirOrder()
    {
        IRightsRequestStore store = await OpenAsync();

        Assert.True(await store.AppendAsync(Step(1, 1)));
        Assert.True(await store.AppendAsync(Step(1, 0)));
        Assert.True(await store.AppendAsync(Step(2, 0)));
        List<StoredRightsStep> read = await (await OpenAsync()).ReadAsync(Handler, Id(1)).ToListAsync();
        Assert.Equal([0, 1], read.Select(step => step.Sequence));
        Assert.All(read, step => Assert.Equal(
            (Id(1), Handler, Subject, Start.AddHours(step.Sequence), Convert.ToHexString(Step(1, step.Sequence).Bytes.Span)),
            (step.RequestId, step.HandlerId, step.SubjectId, step.At, Convert.ToHexString(step.Bytes.Span))));
    }

    [SkippableFact]
    public async Task AppendAsync_PlaceAlreadyTaken_StaysAsItIs()
    {
        IRightsRequestStore store = await OpenAsync();

        Assert.True(await store.AppendAsync(Step(1, 0)));
        Assert.False(await store.AppendAsync(Step(1, 0) with { Bytes = new byte[] { 9 } }));
        Assert.Equal(Step(1, 0).Bytes.ToArray(), Assert.Single(await store.ReadAsync(Handler, Id(1)).ToListAsync()).Bytes.ToArray());
    }

    [SkippableFact]
    public async Task ReadAsync_AnotherHandlerOrPerson_FindsNothing()
    {
        IRightsRequestStore store = await OpenAsync();

        Assert.True(await store.AppendAsync(Step(1, 0)));
        Assert.True(await store.AppendAsync(Step(1, 0) with { HandlerId = new HandlerId("city-b") }));
        Assert.True(await store.AppendAsync(Step(2, 0) with { SubjectId = new SubjectId("person-2") }));
        Assert.Empty(await store.ReadAsync(new HandlerId("city-c"), Id(1)).ToListAsync());
        Assert.Equal(new HandlerId("city-b"), Assert.Single(await store.ReadAsync(new HandlerId("city-b"), Id(1)).ToListAsync()).HandlerId);
        Assert.Equal([Id(1)], await store.FindAsync(Handler, Subject).ToListAsync());
        Assert.Equal([Id(2)], await store.FindAsync(Handler, new SubjectId("person-2")).ToListAsync());
        Assert.Empty(await store.FindAsync(Handler, new SubjectId("PERSON-1")).ToListAsync());
    }

    [SkippableFact]
    public async Task FindAsync_RequestsOfAPerson_ReturnsTheOldestFirst()
    {
        const int Count = 600;
        IRightsRequestStore store = await OpenAsync();
        int[] numbers = [.. Enumerable.Range(0, Count)];
        new Random(5).Shuffle(numbers);

        foreach (int number in numbers)
        {
            Assert.True(await store.AppendAsync(Step(number, 0) with { At = Start.AddMinutes(number) }));
        }

        Assert.Equal(Enumerable.Range(0, Count).Select(Id), await store.FindAsync(Handler, Subject).ToListAsync());
    }

    [SkippableFact]
    public async Task ListAsync_RequestsOfSeveralPersons_ReturnsThoseOfTheHandlerOldestFirst()
    {
        const int Count = 600;
        IRightsRequestStore store = await OpenAsync();
        int[] numbers = [.. Enumerable.Range(0, Count)];
        new Random(7).Shuffle(numbers);
        foreach (int number in numbers)
        {
            await store.AppendAsync(
                Step(number, 0) with { At = Start.AddMinutes(number), SubjectId = new SubjectId($"person-{number % 3}") });
        }

        await store.AppendAsync(Step(1, 1));
        await store.AppendAsync(Step(Count, 0) with { HandlerId = new HandlerId("city-b") });

        Assert.Equal(Enumerable.Range(0, Count).Select(Id), await store.ListAsync(Handler).ToListAsync());
    }

    [SkippableFact]
    public async Task AppendAsync_TwoWriters_OneTakesEachPlace()
    {
        const int Places = 40;
        IRightsRequestStore[] writers = [await OpenAsync(), await OpenAsync()];
        int[] taken = await Task.WhenAll(writers.Select((writer, index) => Task.Run(async () =>
        {
            int count = 0;
            for (int place = 0; place < Places; place++)
            {
                count += await writer.AppendAsync(Step(1, place) with { Bytes = new byte[] { (byte)index } }) ? 1 : 0;
            }

            return count;
        })));
        List<StoredRightsStep> read = await writers[0].ReadAsync(Handler, Id(1)).ToListAsync();

        Assert.Equal(Enumerable.Range(0, Places), read.Select(step => step.Sequence));
        Assert.Equal((taken[0], taken[1]), (read.Count(step => step.Bytes.Span[0] == 0), read.Count(step => step.Bytes.Span[0] == 1)));
    }

    private static Guid Id(int number) => new(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static StoredRightsStep Step(int request, int place) =>
        new(Id(request), place, Handler, Subject, Start.AddHours(place), new byte[] { 1, 0, 255, (byte)request, (byte)place });
}
