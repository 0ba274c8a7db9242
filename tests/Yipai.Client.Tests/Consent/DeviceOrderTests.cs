using Yipai.Client.Consent;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Tests.Consent;

/// <summary>The order of a device's own entries when its clock was wrong.</summary>
public sealed class DeviceOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<int[]> Minutes =>
    [
        new[] { -3, -2, -1 }, new[] { 10, -2, -1 }, new[] { -3, 10, -1 },
        new[] { 5_256_000, 5_256_000, 0 }, new[] { 0, 1, 2 }, new[] { 10, 20, -20, 30 },
    ];

    [Theory]
    [MemberData(nameof(Minutes))]
    public void Settle_AnyTimes_NoneIsOfTheFuture(int[] minutes)
    {
        IReadOnlyList<LedgerEntry> settled = DeviceOrder.Settle(Entries(minutes), Now);

        Assert.All(settled, entry => Assert.True(entry.At <= Now, $"{entry.At:O}"));
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public void Settle_FromTheFirstEntryOfTheFutureOn_TimesRise(int[] minutes)
    {
        int first = Array.FindIndex(minutes, minute => minute > 0);

        IReadOnlyList<LedgerEntry> settled = DeviceOrder.Settle(Entries(minutes), Now);

        DateTimeOffset[] times = [.. settled.Skip(Math.Max(first, 0)).Select(entry => entry.At)];

        Assert.Equal(times.Distinct().Order(), times);
    }

    [Theory]
    [InlineData(ConsentEvent.Given, ConsentEvent.Withdrawn, ConsentEvent.Withdrawn)]
    [InlineData(ConsentEvent.Withdrawn, ConsentEvent.Given, ConsentEvent.Withdrawn)]
    public async Task Settle_OlderRecordOfAnotherHostAfterOneOfTheFuture_TheWithdrawalCounts(
        ConsentEvent future, ConsentEvent elsewhere, ConsentEvent expected)
    {
        await using var host = new TestHost();
        ConsentPrompt prompt = host.Client.Consent.CreatePrompt("case-handling");
        LedgerEntry[] entries = [Choice(prompt, future, 5_256_000), Choice(prompt, elsewhere, -60)];

        IReadOnlyList<LedgerEntry> settled = DeviceOrder.Settle(entries, Now);

        Assert.Equal(expected, ConsentState.From(settled).Find("case-handling", Now).Record?.Event);
    }

    [Fact]
    public void Settle_NothingOfTheFuture_ChangesNothing()
    {
        LedgerEntry[] entries = Entries([-2, -5, -1]);

        Assert.Equal(entries, DeviceOrder.Settle(entries, Now));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5_256_000)]
    public void Next_AfterAnEntry_IsLaterThanIt(int minutes) =>
        Assert.True(DeviceOrder.Next(Entries([minutes]), Now) > Now.AddMinutes(minutes));

    private static ConsentRecord Choice(ConsentPrompt prompt, ConsentEvent made, int minute) =>
        prompt.Record(made, Guid.NewGuid(), new SubjectId("a"), "app", "tap", Now.AddMinutes(minute));

    private static LedgerEntry[] Entries(int[] minutes) =>
    [
        .. minutes.Select(minute => new NoticePresentation
        {
            EntryId = Guid.NewGuid(),
            SubjectId = new SubjectId("a"),
            HandlerId = new HandlerId("h"),
            PolicyHash = new string('0', 64),
            At = Now.AddMinutes(minute),
            Channel = "app",
            Language = "zh-CN",
        }),
    ];
}
