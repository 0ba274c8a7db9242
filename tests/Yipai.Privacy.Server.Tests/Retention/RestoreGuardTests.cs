using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Tests.Rights;
using Yipai.Privacy.Tests;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Retention;

public sealed class RestoreGuardTests
{
    private readonly InMemoryErasureJournalStore _store = new();

    [Fact]
    [CoversStrict("S9")]
    public async Task ReapplyAsync_Withdrawal_ComesBackAndALaterYesStillCounts()
    {
        var journal = new ErasureJournal(_store);
        ConsentRecord withdrawal = Record(Strict, "case-handling", ConsentEvent.Withdrawn, TimeSpan.FromMinutes(10));
        await journal.RecordAsync(withdrawal);

        var restored = new InMemoryConsentLedger();
        await restored.AppendAsync(Record(Strict, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(30)));
        var guard = new RestoreGuard(journal, [], new LedgerRestoreTarget(restored));

        Assert.Equal((1, 1), (await guard.ReapplyAsync(), await guard.ReapplyAsync()));
        Assert.Equal(ConsentEvent.Withdrawn, (await restored.GetStateAsync(Strict.Handler.Id, Subject)).Records.Single().Event);
        Assert.Equal(2, await restored.ReadAsync(Strict.Handler.Id, Subject).CountAsync());

        await restored.AppendAsync(Record(Strict, "case-handling", ConsentEvent.Given));
        await guard.ReapplyAsync();
        Assert.Equal(ConsentEvent.Given, (await restored.GetStateAsync(Strict.Handler.Id, Subject)).Records.Single().Event);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    [Covers("P4.1.2-4/2")]
    [Covers("P4.3.3")]
    public async Task ReapplyAsync_EveryKindOfTaking_ComesBackIntoARestoredLedger()
    {
        LedgerEntry[] taken =
        [
            Record(Strict, "case-handling", ConsentEvent.Refused),
            Device(PermissionState.Closed),
            Preference(isRefused: true),
            new ConsentSuspension { EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Strict.Handler.Id, PolicyHash = "", At = Now,
                Channel = "app", Scopes = [], Rule = "P4.4.1-3" },
            new EndOfUse { EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Strict.Handler.Id, PolicyHash = "", At = Now,
                Channel = "app" },
        ];
        var journal = new ErasureJournal(_store);
        foreach (LedgerEntry entry in taken)
        {
            await journal.RecordAsync(entry);
        }

        var restored = new InMemoryConsentLedger();

        Assert.Equal(taken.Length, await new RestoreGuard(journal, [], new LedgerRestoreTarget(restored)).ReapplyAsync());
        Assert.Equal(taken.Select(LedgerEntryFormat.Write), (await restored.ReadAsync(Strict.Handler.Id, Subject).ToListAsync())
            .Select(LedgerEntryFormat.Write));
    }

    [Fact]
    public async Task RecordAsync_EntryThatGivesSomething_IsRefused()
    {
        foreach (LedgerEntry given in new LedgerEntry[]
        {
            Record(Strict, "case-handling", ConsentEvent.Given), Notice(Strict), Device(PermissionState.Full), Preference(isRefused: false),
        })
        {
            PrivacyException refusal =
                await Assert.ThrowsAnyAsync<PrivacyException>(() => new ErasureJournal(_store).RecordAsync(given).AsTask());
            Assert.Equal("YP0170", refusal.Code);
        }
    }

    [Fact]
    [CoversStrict("S9")]
    public async Task GetStateAsync_BeforeEverythingIsReapplied_IsRefused()
    {
        var guard = new RestoreGuard(new ErasureJournal(_store), []);
        var ledger = new GuardedConsentLedger(new InMemoryConsentLedger(), () => guard);

        await ledger.AppendAsync(Record(Strict, "case-handling", ConsentEvent.Given));

        Assert.Equal("YP0169",
            (await Assert.ThrowsAnyAsync<PrivacyException>(() => ledger.GetStateAsync(Strict.Handler.Id, Subject).AsTask())).Code);
        await guard.ReapplyAsync();
        Assert.Equal(ConsentEvent.Given, (await ledger.GetStateAsync(Strict.Handler.Id, Subject)).Records.Single().Event);
    }

    [Fact]
    [CoversStrict("S9")]
    public async Task AppendAsync_Withdrawal_ReachesTheJournalBeforeTheLedgerAndAConsentNever()
    {
        var crashing = new CrashingJournalStore(_store);
        var guard = new RestoreGuard(new ErasureJournal(crashing), []);
        await guard.ReapplyAsync();
        var inner = new InMemoryConsentLedger();
        var ledger = new GuardedConsentLedger(inner, () => guard);

        await ledger.AppendAsync(Record(Strict, "case-handling", ConsentEvent.Given));

        Assert.Empty(await _store.ReadAsync().ToListAsync());

        ConsentRecord withdrawal = Record(Strict, "case-handling", ConsentEvent.Withdrawn);
        crashing.AppendsBeforeCrash = 0;
        await Assert.ThrowsAsync<IOException>(() => ledger.AppendAsync(withdrawal).AsTask());
        Assert.Single(await inner.ReadAsync(Strict.Handler.Id, Subject).ToListAsync());

        crashing.AppendsBeforeCrash = 1;
        await ledger.AppendAsync(withdrawal);
        Assert.Single(await _store.ReadAsync().ToListAsync());
        Assert.Equal(2, await inner.ReadAsync(Strict.Handler.Id, Subject).CountAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"v":2}""")]
    [InlineData("nothing")]
    public async Task ReapplyAsync_UnreadableJournal_KeepsTheGuardClosed(string entry)
    {
        await _store.AppendAsync(System.Text.Encoding.UTF8.GetBytes(entry));
        var guard = new RestoreGuard(new ErasureJournal(_store), []);

        Assert.Equal("YP0168", (await Assert.ThrowsAnyAsync<PrivacyException>(() => guard.ReapplyAsync().AsTask())).Code);
        Assert.False(guard.IsReady);
        Assert.Equal("YP0169", Assert.ThrowsAny<PrivacyException>(guard.ThrowIfNotReady).Code);
    }

    private static PermissionObservation Device(PermissionState state) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Strict.Handler.Id, PolicyHash = "", At = Now, Channel = "app",
        DeviceId = "device-1", Permission = DevicePermission.Camera, State = state,
    };

    private static PreferenceChoice Preference(bool isRefused) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Strict.Handler.Id, PolicyHash = "", At = Now, Channel = "app",
        Kind = PreferenceKind.Advertising, Subject = "", IsRefused = isRefused,
    };
}
