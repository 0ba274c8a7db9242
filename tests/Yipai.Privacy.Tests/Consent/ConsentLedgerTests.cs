using CsCheck;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>Devices, accounts, throttle, listeners, older records, and what order cannot change.</summary>
public sealed class ConsentLedgerTests
{
    private static readonly HandlerId Handler = Strict.Handler.Id;

    [Fact]
    public async Task BindAsync_TwoAccountsOnOneDevice_EachGetsOnlyWhatPrecededItsSignIn()
    {
        var ledger = new InMemoryConsentLedger();
        await ledger.AppendAsync(On("device", Record(Strict, "cookies", ConsentEvent.Refused, TimeSpan.FromHours(5))));
        await BindAsync("alice", TimeSpan.FromHours(4));
        await ledger.AppendAsync(On("device", Record(Strict, "interaction", ConsentEvent.Given, TimeSpan.FromHours(3))));
        await BindAsync("bob", TimeSpan.FromHours(2));

        await ledger.AppendAsync(On("device", Record(Strict, "advertising", ConsentEvent.Given, TimeSpan.FromHours(1))));

        Assert.Equal(["cookies"], await ScopesOfAsync("alice"));
        Assert.Equal(["interaction"], await ScopesOfAsync("bob"));

        static LedgerEntry On(string subject, ConsentRecord choice) => choice with { SubjectId = new SubjectId(subject) };
        ValueTask BindAsync(string account, TimeSpan ago) => ledger.BindAsync(
            new IdentityBinding
            {
                EntryId = Guid.NewGuid(), SubjectId = new SubjectId(account), HandlerId = Handler, PolicyHash = "", At = Now - ago,
                Channel = "app",
                DeviceSubjectId = new SubjectId("device"), AccountSubjectId = new SubjectId(account),
            },
            Guid.NewGuid());
        async Task<IEnumerable<string>> ScopesOfAsync(string account) =>
            (await ledger.GetStateAsync(Handler, new SubjectId(account))).Records.Select(choice => choice.ScopeId);
    }

    [Fact]
    [CoversStrict("S28")]
    public void MayAsk_AfterRefusalOrWithdrawal_IsFalseFor48Hours()
    {
        foreach (ConsentEvent word in new[] { ConsentEvent.Refused, ConsentEvent.Withdrawn })
        {
            ConsentState state = ConsentState.From([Record(Strict, "cookies", word, TimeSpan.FromHours(47))]);
            AskDecision soon = AskThrottle.Default.MayAsk(state, "cookies", Now);
            Assert.False(soon.IsAllowed);
            Assert.Equal(Now.AddHours(1), soon.NotBefore);
            Assert.True(AskThrottle.Default.MayAsk(state, "cookies", Now.AddHours(1)).IsAllowed);
            Assert.True(AskThrottle.Default.MayAsk(state, "survey", Now).IsAllowed);
        }
    }

    [Fact]
    public async Task AppendAsync_ListenerFailsOnce_KeepsTheEntryAndDeliversItAgain()
    {
        var inner = new InMemoryConsentLedger();
        var failing = new Listener { FailsFor = 1 };
        var other = new Listener();
        var ledger = new NotifyingConsentLedger(inner, [failing, other]);
        ConsentRecord withdrawal = Record(Strict, "cookies", ConsentEvent.Withdrawn);

        await ledger.AppendAsync(withdrawal);

        Assert.Equal([withdrawal], other.Heard);
        Assert.Equal(ConsentStatus.Withdrawn, (await inner.GetStateAsync(Handler, Subject)).Find("cookies", Now).Status);
        Assert.Equal((1, 0), (ledger.WaitingCount, failing.Heard.Count));
        Assert.True(await ledger.DeliverAsync());
        Assert.Equal([withdrawal], failing.Heard);
    }

    [Fact]
    public void From_WithdrawalWithEarlierClock_StaysWithdrawn()
    {
        ConsentRecord yes = Record(Strict, "cookies", ConsentEvent.Given);

        ConsentRecord no = Record(Strict, "cookies", ConsentEvent.Withdrawn, TimeSpan.FromHours(2)) with { Follows = yes.EntryId };

        Assert.Equal(ConsentStatus.Withdrawn, ConsentState.From([yes, no]).Find("cookies", Now).Status);
        Assert.Equal(ConsentStatus.InForce, ConsentState.From([yes, no with { Follows = null }]).Find("cookies", Now).Status);
    }

    [Fact]
    public void From_ShuffledDoubledOrMergedEntries_GivesTheSameState()
    {
        Gen.Select(Gen.Int[0, 2], Gen.Enum<ConsentEvent>(), Gen.Int[0, 4]).Array[0, 12]
            .Select(Gen.Int[0, int.MaxValue], (drawn, seed) => (drawn, seed)).Sample(sample =>
        {
            LedgerEntry[] entries = [.. sample.drawn.Select(
                one => Record(Strict, Strict.Policy.Scopes[one.Item1].Id, one.Item2, TimeSpan.FromMinutes(one.Item3)))];
            LedgerEntry[] shuffled = [.. entries];
            new Random(sample.seed).Shuffle(shuffled);
            int cut = entries.Length / 3;
            string expected = Describe(ConsentState.From(entries));
            Assert.Equal(expected, Describe(ConsentState.From(shuffled)));
            Assert.Equal(expected, Describe(ConsentState.From([.. entries[cut..], .. entries, .. entries[..cut]])));
        }, iter: 2000);

        static string Describe(ConsentState state) => string.Join('\n', Strict.Policy.Scopes.SelectMany(scope =>
            Enumerable.Range(-1, 7).Select(minutes => state.Find(scope.Id, Now.AddMinutes(-minutes)).ToString())));
    }

    [Fact]
    public void From_WithdrawalAmongOtherEventsAtOneInstant_IsWithdrawn()
    {
        Gen.Enum<ConsentEvent>().Array[0, 6].Select(Gen.Int[0, int.MaxValue], (words, seed) => (words, seed)).Sample(sample =>
        {
            LedgerEntry[] entries =
                [.. sample.words.Append(ConsentEvent.Withdrawn).Select(word => Record(Strict, "cookies", word, TimeSpan.FromMinutes(1)))];
            new Random(sample.seed).Shuffle(entries);
            Assert.Equal(ConsentStatus.Withdrawn, ConsentState.From(entries).Find("cookies", Now).Status);
        }, iter: 1000);
    }

    [Fact]
    public async Task AppendAsync_ParallelWritersOfTheSameEntries_KeepsEachOnce()
    {
        var ledger = new InMemoryConsentLedger();
        ConsentRecord[] choices = [.. Enumerable.Range(0, 400).Select(_ => Record(Strict, "cookies", ConsentEvent.Given))];

        await Parallel.ForEachAsync(
            choices.Concat(choices), async (choice, cancellationToken) => await ledger.AppendAsync(choice, cancellationToken));

        Assert.Equal(
            choices.Select(choice => choice.EntryId).Order(),
            (await ledger.ReadAsync(Handler, Subject).ToListAsync()).Select(entry => entry.EntryId).Order());
    }

    [Fact]
    public void LedgerEntryFormat_EveryKindOfEntry_ComesBackAsWritten()
    {
        LedgerEntry[] entries =
        [
            Notice(Strict), Record(Strict, "cookies", ConsentEvent.Given), Entries.Agreement(default), Entries.Purpose("survey", default),
            Entries.Source(default, "phone.mobile"), Entries.Age(false, default), Entries.Suspension(default, "cookies"),
            Entries.End(default),
            ConsentPrompt.ForOneOccasion(Record(Strict, "cookies", ConsentEvent.Given)) with
            {
                Kind = ConsentKind.Guardian, Guardian = new GuardianProof(new SubjectId("g"), "mother", "m"),
            },
        ];

        Assert.All(entries, entry =>
        {
            byte[] bytes = LedgerEntryFormat.Write(entry);
            Assert.Equal(bytes, LedgerEntryFormat.Write(LedgerEntryFormat.Read(bytes)));
            Assert.DoesNotContain(Subject.Value, entry.ToString(), StringComparison.Ordinal);
        });
    }

    private sealed class Listener : IConsentListener
    {
        public int FailsFor { get; set; }

        public List<LedgerEntry> Heard { get; } = [];

        public ValueTask OnAppendedAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
        {
            if (FailsFor-- > 0)
            {
                throw new InvalidOperationException();
            }

            Heard.Add(entry);
            return ValueTask.CompletedTask;
        }
    }
}
