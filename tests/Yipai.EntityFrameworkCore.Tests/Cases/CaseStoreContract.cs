using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>What every store of cases keeps to.</summary>
public abstract partial class CaseStoreContract
{
    /// <summary>The stores of this test; each call is another writer.</summary>
    protected abstract Task<CaseStores> OpenAsync();

    [SkippableFact]
    public async Task TakeNumberAsync_ManyWritersAtOnce_GivesEveryNumberOnce()
    {
        const int Each = 25;
        ICaseStore[] writers = [(await OpenAsync()).Cases, (await OpenAsync()).Cases, (await OpenAsync()).Cases];

        long[][] taken = await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            var numbers = new long[Each];
            for (int place = 0; place < Each; place++)
            {
                numbers[place] = (await writer.TakeNumberAsync(Handler, Day)).Sequence;
            }

            return numbers;
        })));

        Assert.Equal(Enumerable.Range(1, 3 * Each).Select(number => (long)number), taken.SelectMany(numbers => numbers).Order());
        Assert.All(taken, numbers => Assert.Equal(numbers.Order(), numbers));
    }

    [SkippableFact]
    public async Task TakeNumberAsync_AnotherDayOrHandler_BeginsAtOne()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await store.TakeNumberAsync(Handler, Day);

        CaseNumber nextDay = await store.TakeNumberAsync(Handler, Day.AddDays(1));
        CaseNumber other = await store.TakeNumberAsync(new HandlerId("city-b"), Day);

        Assert.Equal((1, 1), (nextDay.Sequence, other.Sequence));
    }

    [SkippableFact]
    public async Task FindAsync_AfterOpening_GivesTheReceivedCaseWithoutAContact()
    {
        NewCase opened = New(1);
        await (await OpenAsync()).Cases.OpenAsync(Handler, opened);

        StoredCase? found = await (await OpenAsync()).Cases.FindAsync(Handler, ReportId(1));

        Assert.NotNull(found);
        Assert.Equal((Id(1), opened.Number, opened.Fingerprint, opened.ReceivedAt, 0),
            (found.Opened.Id, found.Opened.Number, found.Opened.Fingerprint, found.Opened.ReceivedAt, found.Version));
        Assert.Equal(("井盖破损，找王芳", CaseStage.Reported, opened.Report.Place), (found.File.Description, found.File.Stage, found.File.Place));
        Assert.Null(found.Opened.Report.Contact);
    }

    [SkippableFact]
    public async Task FindAsync_PhotoWithAnAiLabel_GivesTheLabelOfThePhoto()
    {
        await (await OpenAsync()).Cases.OpenAsync(Handler, New(1));

        StoredCase? found = await (await OpenAsync()).Cases.FindAsync(Handler, Id(1));

        Assert.Equal(Label, Assert.Single(found!.File.Photos).Label);
    }

    [SkippableFact]
    public async Task FindAsync_UnknownCaseOrAnotherHandler_GivesNull()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await store.OpenAsync(Handler, New(1));

        StoredCase?[] found =
        [
            await store.FindAsync(Handler, Id(2)), await store.FindAsync(Handler, ReportId(2)),
                await store.FindAsync(new HandlerId("city-b"), Id(1)),
        ];

        Assert.All(found, Assert.Null);
    }

    [SkippableFact]
    public async Task ReadPageAsync_CasesOfSomeStages_LeavesOutTheOthersOnEveryPage()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        for (int number = 1; number <= 5; number++)
        {
            await store.OpenAsync(Handler, New(number));
        }

        await store.AppendAsync(Handler, Id(2), 0, ToUnit((await store.FindAsync(Handler, Id(2)))!.File));
        await store.AppendAsync(Handler, Id(4), 0, ToUnit((await store.FindAsync(Handler, Id(4)))!.File));
        var query = new CaseQuery(Audience.Staff) { Stages = [CaseStage.Dispatched, CaseStage.Closed], Size = 1 };

        CasePage first = await (await OpenAsync()).Cases.ReadPageAsync(Handler, query);
        CasePage second = await store.ReadPageAsync(Handler, query with { After = first.Next });
        CasePage reported = await store.ReadPageAsync(Handler, new CaseQuery(Audience.Staff) { Stages = [CaseStage.Reported] });

        Assert.Equal([Id(2), Id(4)], first.Cases.Concat(second.Cases).Select(stored => stored.Opened.Id));
        Assert.Null(second.Next);
        Assert.Equal([Id(1), Id(3), Id(5)], reported.Cases.Select(stored => stored.Opened.Id));
    }

    [SkippableFact]
    public async Task OpenAsync_OneReportEightTimesAtOnce_KeepsOneCase()
    {
        ICaseStore[] writers = [(await OpenAsync()).Cases, (await OpenAsync()).Cases];

        bool[] kept = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            Task.Run(async () => await writers[number % 2].OpenAsync(Handler, New(1, new CaseNumber(Day, number))))));

        Assert.Single(kept, isKept => isKept);
        Assert.Single((await writers[0].ReadPageAsync(Handler, new CaseQuery(Audience.Staff))).Cases);
    }

    [SkippableFact]
    public async Task OpenAsync_NumberIsTaken_WritesNothing()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await store.OpenAsync(Handler, New(1));

        bool isKept = await store.OpenAsync(Handler, New(2, new CaseNumber(Day, 1)));

        Assert.False(isKept);
        Assert.Null(await store.FindAsync(Handler, ReportId(2)));
    }

    [SkippableFact]
    public async Task AppendAsync_ExpectedVersion_ReplaysToTheSameCase()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        CaseFile received = await ReceiveAsync(store, 1);
        IReadOnlyList<CaseChange> changes = ToUnit(received);

        CaseAppend appended = await store.AppendAsync(Handler, Id(1), 0, changes);

        CaseFile kept = (await (await OpenAsync()).Cases.FindAsync(Handler, Id(1)))!.File;
        CaseFile decided = received.Apply(changes);

        Assert.Equal(CaseAppend.Appended, appended);
        Assert.Equal(
            (decided.Stage, decided.Unit, decided.DueAt, decided.Limit, decided.FiledById, decided.ChangedAt),
            (kept.Stage, kept.Unit, kept.DueAt, kept.Limit, kept.FiledById, kept.ChangedAt));
        Assert.Equal(decided.Log.Select(CaseChangeFormat.Write), kept.Log.Select(CaseChangeFormat.Write));
    }

    [SkippableFact]
    public async Task AppendAsync_SomebodyWasFaster_IsAConflictAndWritesNothing()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        IReadOnlyList<CaseChange> changes = ToUnit(await ReceiveAsync(store, 1));
        await store.AppendAsync(Handler, Id(1), 0, changes);

        CaseAppend second = await store.AppendAsync(Handler, Id(1), 0, [changes[0]]);

        Assert.Equal(CaseAppend.Conflict, second);
        Assert.Equal(3, (await store.FindAsync(Handler, Id(1)))!.Version);
    }

    [SkippableFact]
    public async Task AppendAsync_TwoWritersAtOnce_OneIsAppendedAndOneConflicts()
    {
        ICaseStore[] writers = [(await OpenAsync()).Cases, (await OpenAsync()).Cases];
        IReadOnlyList<CaseChange> changes = ToUnit(await ReceiveAsync(writers[0], 1));

        CaseAppend[] answers =
            await Task.WhenAll(writers.Select(writer => Task.Run(async () => await writer.AppendAsync(Handler, Id(1), 0, changes))));

        Assert.Equal([CaseAppend.Appended, CaseAppend.Conflict], answers.Order());
    }

    [SkippableFact]
    public async Task AppendAsync_UnknownCase_SaysSo()
    {
        CaseStores stores = await OpenAsync();
        IReadOnlyList<CaseChange> changes = ToUnit(CaseFile.Receive(New(1).Report, Id(1), Now));

        CaseAppend answer = await stores.Cases.AppendAsync(Handler, Id(1), 0, changes);

        Assert.Equal(CaseAppend.UnknownCase, answer);
    }

    [SkippableFact]
    public async Task AppendAsync_ChangesThatDoNotFollowTheVersion_ThrowsYP0262()
    {
        ICaseStore store = (await OpenAsync()).Cases;

        IReadOnlyList<CaseChange> changes = ToUnit(await ReceiveAsync(store, 1));

        CasesException refused = await Assert.ThrowsAsync<CasesException>(async () => await store.AppendAsync(Handler, Id(1), 1, changes));

        Assert.Equal("YP0262", refused.Code);
    }

    [SkippableTheory]
    [InlineData(Audience.Staff, null, null, "1 2 3 4")]
    [InlineData(Audience.Public, null, null, "1 3 4")]
    [InlineData(Audience.Department, null, null, "3 4")]
    [InlineData(Audience.Department, "U-7", null, "3")]
    [InlineData(Audience.Subject, null, "person-1", "1 4")]
    [InlineData(Audience.Subject, null, "PERSON-1", "")]
    [InlineData(Audience.Subject, null, null, "")]
    [InlineData(Audience.Log, null, null, "")]
    public async Task ReadPageAsync_Audience_GivesTheCasesThatItMaySee(Audience audience, string? unit, string? person, string numbers)
    {
        CaseStores stores = await OpenAsync();
        await ReceiveAsync(stores.Cases, 1);
        await stores.Cases.OpenAsync(Handler, New(2, isAnonymous: true));
        await stores.Cases.AppendAsync(Handler, Id(3), 0, ToUnit(await ReceiveAsync(stores.Cases, 3)));
        await stores.Cases.AppendAsync(Handler, Id(4), 0, ToUnit(await ReceiveAsync(stores.Cases, 4), "U-8"));
        await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(1), new SubjectId("person-1")));
        await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(3), new SubjectId("person-2")));
        await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(4), new SubjectId("person-1")));

        CasePage page = await stores.Cases.ReadPageAsync(
            Handler, new CaseQuery(audience) { Unit = unit, SubjectId = person is null ? null : new SubjectId(person) });

        Assert.Equal(numbers, string.Join(' ', page.Cases.Select(stored => stored.Opened.Number.Sequence)));
        Assert.Null(page.Next);
    }

    [SkippableFact]
    public async Task ReadPageAsync_FollowingTheCursors_GivesEveryCaseOnceInTheOrderOfItsNumber()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        (int Day, int Number)[] opened = [(1, 2), (0, 11), (0, 2), (1, 1), (0, 10)];
        for (int report = 0; report < opened.Length; report++)
        {
            await store.OpenAsync(Handler, New(report, new CaseNumber(Day.AddDays(opened[report].Day), opened[report].Number)));
        }

        var seen = new List<string>();
        var query = new CaseQuery(Audience.Staff) { Size = 2 };
        for (CasePage? page = null; page?.Next is not null || page is null;)
        {
            page = await store.ReadPageAsync(Handler,
                query with { After = page?.Next is { } next ? CaseCursor.Parse(next.ToString()) : null });
            seen.AddRange(page.Cases.Select(stored => stored.Opened.Id.Value));
        }

        Assert.Equal(["C20261129-2", "C20261129-10", "C20261129-11", "C20261130-1", "C20261130-2"], seen);
    }

    [SkippableFact]
    public async Task RewriteAsync_TextsOfACase_ReplacesThemInDescriptionAndReasons()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await store.AppendAsync(Handler, Id(1), 0, ToUnit(await ReceiveAsync(store, 1)));

        bool isKnown = await store.RewriteAsync(Handler, Id(1), text => text.Replace("王芳", "某人", StringComparison.Ordinal));

        StoredCase kept = (await (await OpenAsync()).Cases.FindAsync(Handler, Id(1)))!;

        Assert.True(isKnown);
        Assert.Equal(("井盖破损，找某人", "请某人的邻居协助", CaseStage.Dispatched), (kept.File.Description, kept.File.Log[2].Reason, kept.File.Stage));
        Assert.False(await store.RewriteAsync(Handler, Id(2), text => text));
    }

    private static async Task<CaseFile> ReceiveAsync(ICaseStore store, int number)
    {
        Assert.True(await store.OpenAsync(Handler, New(number)));
        return (await store.FindAsync(Handler, Id(number)))!.File;
    }
}
