using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Registers;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

/// <summary>What every consent ledger keeps to.</summary>
public abstract class ConsentLedgerContract
{
    private static readonly SubjectId Subject = new("person-1");
    private static readonly SubjectId Device = new("device-1");

    /// <summary>A ledger over the store of this test; each call is another writer.</summary>
    protected abstract Task<IConsentLedger> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_EntriesAppended_ReturnsThemAsWrittenAndInOrder()
    {
        LedgerEntry[] entries =
            [SampleEntries.Record(9, Subject), SampleEntries.Notice(3, Subject), SampleEntries.Record(1, Subject, ConsentEvent.Withdrawn)];
        await AppendAsync(await OpenAsync(), entries);
        List<LedgerEntry> read = await ReadAsync(await OpenAsync());

        Assert.Equal(entries.Select(LedgerEntryFormat.Write), read.Select(LedgerEntryFormat.Write));
    }

    [SkippableFact]
    public async Task ListAsync_EntriesOfSeveralPersons_ReturnsThoseOfTheHandlerPersonByPerson()
    {
        const int Count = 600;
        IConsentLedger ledger = await OpenAsync();
        LedgerEntry[] entries =
            [.. Enumerable.Range(0, Count).Select(number => SampleEntries.Record(number, new SubjectId($"person-{number % 3}")))];
        await AppendAsync(ledger, [.. entries, SampleEntries.Record(Count, Subject, handlerId: new HandlerId("city-b"))]);

        List<LedgerEntry> listed = await ledger.ListAsync(SampleEntries.Handler).ToListAsync();

        Assert.Equal(
            entries.GroupBy(entry => entry.SubjectId).SelectMany(own => own).Select(entry => entry.EntryId),
            listed.Select(entry => entry.EntryId));
    }

    [SkippableFact]
    public async Task CountAsync_Choices_AreCountedByDayScopeAndEvent()
    {
        IConsentLedger ledger = await OpenAsync();
        ConsentRecord beforeMidnight = SampleEntries.Record(1, Subject) with { At = new(2026, 11, 20, 15, 59, 59, TimeSpan.Zero) };
        await AppendAsync(
            ledger, SampleEntries.Notice(0, Subject), beforeMidnight, SampleEntries.Record(2, Device),
            SampleEntries.Record(3, Subject, ConsentEvent.Withdrawn), beforeMidnight with
            {
                EntryId = SampleEntries.Id(4), At = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero),
            });

        IReadOnlyList<ConsentTally> tallies = await new ConsentRegister(ledger, SampleEntries.Handler).CountAsync();

        var day = new DateOnly(2026, 11, 20);

        Assert.Equal(
            [
                new ConsentTally(day, "case-handling", ConsentEvent.Given, 2), new(day, "case-handling", ConsentEvent.Withdrawn, 1),
                new(day.AddDays(1), "case-handling", ConsentEvent.Given, 1),
            ],
            tallies);
    }

    [SkippableFact]
    public async Task AppendAsync_EntryAlreadyThere_ChangesNothing()
    {
        IConsentLedger ledger = await OpenAsync();
        await AppendAsync(ledger, SampleEntries.Notice(1, Subject), SampleEntries.Record(2, Subject));

        await AppendAsync(ledger, SampleEntries.Record(1, Subject, ConsentEvent.Refused), SampleEntries.Record(2, Subject));

        Assert.Equal([typeof(NoticePresentation), typeof(ConsentRecord)], (await ReadAsync(ledger)).Select(entry => entry.GetType()));
    }

    [SkippableTheory]
    [InlineData("person-2", "city-a")]
    [InlineData("person-1", "city-b")]
    [InlineData("PERSON-1", "city-a")]
    [InlineData("person-_", "city-a")]
    public async Task ReadAsync_AnotherPersonOrHandler_FindsNothing(string subject, string handler)
    {
        var subjectId = new SubjectId(subject);
        var handlerId = new HandlerId(handler);
        IConsentLedger ledger = await OpenAsync();

        await AppendAsync(ledger, SampleEntries.Notice(1, Subject));

        Assert.Empty(await ReadAsync(ledger, subjectId, handlerId));
        await AppendAsync(ledger, SampleEntries.Record(2, subjectId, handlerId: handlerId));
        Assert.Equal(SampleEntries.Id(2), Assert.Single(await ReadAsync(ledger, subjectId, handlerId)).EntryId);
        Assert.Equal(SampleEntries.Id(1), Assert.Single(await ReadAsync(ledger)).EntryId);
    }

    [SkippableTheory]
    [InlineData("张三 👷")]
    [InlineData("o'brien\"; DROP TABLE yipai_consent_entry; --")]
    [InlineData("{0} @subject $1 %s")]
    public async Task AppendAsync_AnyTextAsSubjectId_IsReadBack(string text)
    {
        var subjectId = new SubjectId(text);
        IConsentLedger ledger = await OpenAsync();

        await AppendAsync(ledger, SampleEntries.Record(1, subjectId));

        Assert.Equal(subjectId, Assert.Single(await ReadAsync(ledger, subjectId)).SubjectId);
    }

    [SkippableFact]
    public async Task AppendAsync_TwoWriters_LoseNothingAndDoubleNothing()
    {
        const int Each = 40;
        IConsentLedger[] writers = [await OpenAsync(), await OpenAsync()];

        // Both write the middle third, so that they meet at the same ids as well as at the same place.
        await Task.WhenAll(writers.Select((writer, index) => Task.Run(async () =>
        {
            for (int number = index * Each / 2; number < (index * Each / 2) + Each; number++)
            {
                await writer.AppendAsync(SampleEntries.Record(number, Subject));
            }
        })));

        Assert.Equal(
            Enumerable.Range(0, Each * 3 / 2).Select(SampleEntries.Id).Order(),
            (await ReadAsync(await OpenAsync())).Select(entry => entry.EntryId).Order());
    }

    [SkippableFact]
    [Covers("P4.1.2-3/6")]
    public async Task GetStateAsync_SeveralChoices_FollowsTheLast()
    {
        IConsentLedger ledger = await OpenAsync();

        await AppendAsync(ledger, SampleEntries.Record(1, Subject));

        Assert.Equal(ConsentEvent.Given, (await ledger.GetStateAsync(SampleEntries.Handler, Subject)).Find("case-handling")?.Event);
        await AppendAsync(ledger, SampleEntries.Record(2, Subject, ConsentEvent.Withdrawn));
        Assert.Equal(ConsentEvent.Withdrawn, (await ledger.GetStateAsync(SampleEntries.Handler, Subject)).Find("case-handling")?.Event);
    }

    [SkippableFact]
    [Covers("P4.1.2-3/6")]
    public async Task GetStateAsync_AnotherWriterAdds_FollowsIt()
    {
        IConsentLedger[] writers = [await OpenAsync(), await OpenAsync()];
        for (int number = 0; number < 12; number++)
        {
            ConsentEvent choice = number % 2 == 0 ? ConsentEvent.Given : ConsentEvent.Withdrawn;
            await AppendAsync(writers[number % 2], SampleEntries.Record(number, Subject, choice));
            foreach (IConsentLedger reader in writers)
            {
                ConsentState state = await reader.GetStateAsync(SampleEntries.Handler, Subject);
                Assert.Equal(choice, state.Find("case-handling")?.Event);
            }
        }
    }

    [SkippableFact]
    public async Task GetStateAsync_BoundDevice_HoldsEarlierChoicesAndFollowsLateOnes()
    {
        IConsentLedger ledger = await OpenAsync();
        await AppendAsync(ledger, SampleEntries.Record(1, Device));
        var binding = new IdentityBinding
        {
            EntryId = SampleEntries.Id(20), SubjectId = Subject, HandlerId = SampleEntries.Handler, PolicyHash = "",
                At = SampleEntries.Notice(20, Subject).At, Channel = "app",
            DeviceSubjectId = Device, AccountSubjectId = Subject,
        };

        await ledger.BindAsync(binding, SampleEntries.Id(21));

        Assert.Equal(ConsentEvent.Given, (await ledger.GetStateAsync(SampleEntries.Handler, Subject)).Find("case-handling")?.Event);

        // The device sends late what it recorded before.
        await AppendAsync(ledger, SampleEntries.Record(2, Device, ConsentEvent.Withdrawn));
        Assert.Equal(ConsentEvent.Withdrawn, (await ledger.GetStateAsync(SampleEntries.Handler, Subject)).Find("case-handling")?.Event);
        Assert.Equal(ConsentEvent.Withdrawn, (await ledger.GetStateAsync(SampleEntries.Handler, Subject)).Find("case-handling")?.Event);
    }

    [SkippableFact]
    public async Task ReadAsync_CancelledToken_Throws()
    {
        IConsentLedger ledger = await OpenAsync();
        await AppendAsync(ledger, SampleEntries.Notice(1, Subject));
        using var cancelled = new CancellationTokenSource();

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (LedgerEntry _ in ledger.ReadAsync(SampleEntries.Handler, Subject, cancelled.Token))
            {
            }
        });
    }

    private static async Task AppendAsync(IConsentLedger ledger, params LedgerEntry[] entries)
    {
        foreach (LedgerEntry entry in entries)
        {
            await ledger.AppendAsync(entry);
        }
    }

    private static async Task<List<LedgerEntry>> ReadAsync(IConsentLedger ledger, SubjectId? subjectId = null, HandlerId? handlerId = null)
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(handlerId ?? SampleEntries.Handler, subjectId ?? Subject))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
