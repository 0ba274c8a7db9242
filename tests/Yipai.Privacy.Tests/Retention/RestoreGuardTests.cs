using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Retention;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Retention;

public sealed class RestoreGuardTests
{
    private readonly InMemoryErasureJournalStore _store = new();

    [Fact]
    [CoversStrict("S9")]
    public async Task A_withdrawal_comes_back_into_a_restored_ledger_and_a_later_yes_still_counts()
    {
        var journal = new ErasureJournal(_store);
        ConsentRecord withdrawal = Choice(Strict, "case-handling", ConsentEvent.Withdrawn, TimeSpan.FromMinutes(10));
        await journal.RecordWithdrawalAsync(withdrawal);

        var restored = new InMemoryConsentLedger();
        await restored.AppendAsync(Choice(Strict, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(30)));
        var guard = new RestoreGuard(journal, [], new LedgerRestoreTarget(restored));
        Assert.Equal((1, 1), (await guard.ReapplyAsync(), await guard.ReapplyAsync()));
        Assert.Equal(ConsentEvent.Withdrawn, (await restored.GetStateAsync(Strict.Handler.Id, Subject)).Choices.Single().Event);
        Assert.Equal(2, await restored.ReadAsync(Strict.Handler.Id, Subject).CountAsync());

        await restored.AppendAsync(Choice(Strict, "case-handling", ConsentEvent.Given));
        await guard.ReapplyAsync();
        Assert.Equal(ConsentEvent.Given, (await restored.GetStateAsync(Strict.Handler.Id, Subject)).Choices.Single().Event);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task A_closed_permission_is_told_again()
    {
        var journal = new ErasureJournal(_store);
        await journal.RecordClosingAsync(Guid.NewGuid(), Strict.Handler.Id, Subject, DevicePermission.Camera, Now);
        var target = new ListedTarget();
        await new RestoreGuard(journal, [], target).ReapplyAsync();
        JournalEntry told = Assert.Single(target.Told);
        Assert.Equal((JournalKind.PermissionClosed, DevicePermission.Camera, Subject, Now), (told.Kind, told.Permission, told.SubjectId, told.At));
    }

    [Fact]
    public async Task A_consent_has_no_place_in_the_journal()
    {
        PrivacyException refusal = await Assert.ThrowsAsync<PrivacyException>(
            () => new ErasureJournal(_store).RecordWithdrawalAsync(Choice(Strict, "case-handling", ConsentEvent.Given)).AsTask());
        Assert.Equal("YP0170", refusal.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"v":2}""")]
    [InlineData("nothing")]
    public async Task A_guard_over_an_unreadable_journal_stays_closed(string entry)
    {
        await _store.AppendAsync(System.Text.Encoding.UTF8.GetBytes(entry));
        var guard = new RestoreGuard(new ErasureJournal(_store), []);
        Assert.Equal("YP0168", (await Assert.ThrowsAsync<PrivacyException>(() => guard.ReapplyAsync().AsTask())).Code);
        Assert.False(guard.IsReady);
        Assert.Equal("YP0169", Assert.Throws<PrivacyException>(guard.ThrowIfNotReady).Code);
    }

    private sealed class ListedTarget : IRestoreTarget
    {
        public List<JournalEntry> Told { get; } = [];

        public ValueTask ReapplyAsync(JournalEntry entry, CancellationToken cancellationToken = default)
        {
            Told.Add(entry);
            return ValueTask.CompletedTask;
        }
    }
}
