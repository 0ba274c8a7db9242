using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Consent;

/// <summary>What every ledger on a device keeps.</summary>
public abstract class LedgerContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    protected abstract IConsentLedger Ledger { get; }

    [Fact]
    public async Task ReadAsync_EntriesWithMixedTimes_ReturnsThemAsWrittenInTheirOrder()
    {
        LedgerEntry[] entries = [Record(9), Record(3, ConsentEvent.Refused), Record(1, ConsentEvent.Withdrawn)];

        await AppendAsync(entries);

        Assert.Equal(entries.Select(LedgerEntryFormat.Write), (await ReadAsync(Handler, Person)).Select(LedgerEntryFormat.Write));
    }

    [Fact]
    public async Task AppendAsync_KnownEntry_ChangesNothing()
    {
        await AppendAsync(Record(1));

        await AppendAsync(Record(1, ConsentEvent.Withdrawn));

        Assert.Equal(ConsentEvent.Given, Assert.IsType<ConsentRecord>(Assert.Single(await ReadAsync(Handler, Person))).Event);
    }

    [Theory]
    [InlineData("person-2", "city-a")]
    [InlineData("person-1", "city-b")]
    [InlineData("PERSON-1", "city-a")]
    [InlineData("person-_", "city-a")]
    [InlineData("person-1/", "city-a")]
    [InlineData("张三 👷", "city-a")]
    [InlineData("o'brien\"; DROP TABLE consent_entry; --", "city-a")]
    public async Task ReadAsync_OfAnother_ReturnsNothingOfThisOne(string subject, string handler)
    {
        await AppendAsync(Record(1), Record(2) with { SubjectId = new SubjectId(subject), HandlerId = new HandlerId(handler) });

        LedgerEntry read = Assert.Single(await ReadAsync(new HandlerId(handler), new SubjectId(subject)));

        Assert.Equal(Id(2), read.EntryId);
    }

    [Fact]
    [Covers("P4.1.2-3/6")]
    public async Task GetStateAsync_AfterAWithdrawal_FollowsIt()
    {
        await AppendAsync(Record(1));
        ConsentState before = await Ledger.GetStateAsync(Handler, Person);

        await AppendAsync(Record(2, ConsentEvent.Withdrawn));

        ConsentState after = await Ledger.GetStateAsync(Handler, Person);

        Assert.Equal(
            (ConsentEvent.Given, ConsentEvent.Withdrawn), (before.Find("case-handling")?.Event, after.Find("case-handling")?.Event));
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_LosesNothing()
    {
        const int Count = 40;

        await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Ledger.AppendAsync(Record(number)).AsTask()));

        Assert.Equal(
            Enumerable.Range(0, Count).Select(Id).Order(), (await ReadAsync(Handler, Person)).Select(entry => entry.EntryId).Order());
    }

    private static Guid Id(int number) => new(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static ConsentRecord Record(int number, ConsentEvent made = ConsentEvent.Given) => new()
    {
        EntryId = Id(number),
        SubjectId = Person,
        HandlerId = Handler,
        PolicyHash = new string('a', 64),
        At = Start.AddMinutes(number),
        Channel = "app",
        ScopeId = "case-handling",
        Event = made,
        Kind = ConsentKind.General,
        Profile = PrivacyProfile.Strict2026,
        PromptHash = new string('b', 64),
        Items = ["case.report", "case.photo"],
        Gesture = "tap",
    };

    private async Task AppendAsync(params LedgerEntry[] entries)
    {
        foreach (LedgerEntry entry in entries)
        {
            await Ledger.AppendAsync(entry);
        }
    }

    private async Task<List<LedgerEntry>> ReadAsync(HandlerId handler, SubjectId person) =>
        await Ledger.ReadAsync(handler, person).ToListAsync();
}
