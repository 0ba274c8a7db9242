using System.Net;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.Client.Tests.Outbox;

/// <summary>What a person sees of the outbox and may do with it.</summary>
public sealed class OutboxClientTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TestHost _host = new();

    private OutboxClient Outbox => _host.Client.Outbox;

    public Task InitializeAsync() => _host.ConsentAsync("case-handling");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task ListAsync_ARejectedReport_SaysWhyAndUntilWhenItIsKept()
    {
        ReportId id = await RejectAsync();

        DeliveryStatus status = Assert.Single(await Outbox.ListAsync());

        Assert.Equal((id.Value, DeliveryState.Rejected, "YP0203"), (status.EntryId, status.State, status.Reason));
        Assert.Equal((_host.Time.GetUtcNow() + (30 * Day), false), (status.KeptUntil, status.EndsSoon));
    }

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    public async Task ListAsync_DaysAfterTheRefusal_RemindsInTheLastSeven(int days, bool endsSoon)
    {
        await RejectAsync();

        _host.Time.Advance(days * Day);

        Assert.Equal(endsSoon, Assert.Single(await Outbox.ListAsync()).EndsSoon);
    }

    [Fact]
    public async Task ListAsync_ThirtyDaysAfterTheRefusal_HasErasedIt()
    {
        await RejectAsync();

        _host.Time.Advance(30 * Day);

        Assert.Empty(await Outbox.ListAsync());
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task ListAsync_RefusedUnderAClockTenYearsBehind_IsKeptThirtyDaysByTheCitysClock(int days, int kept)
    {
        DateTimeOffset right = _host.Time.GetUtcNow().AddYears(10);
        _host.Server.CityTime = right;
        await RejectAsync();
        _host.Server.CityTime = null;
        _host.Time.AdjustTime(right.AddDays(days));

        await _host.Client.Consent.RefreshAsync();

        Assert.Equal(kept, (await Outbox.ListAsync()).Count);
    }

    [Fact]
    public async Task DrainAsync_ThirtyDaysAfterTheRefusal_ErasesIt()
    {
        ReportId id = await RejectAsync();
        _host.Time.Advance(30 * Day);

        await Outbox.DrainAsync();

        Assert.Null(await _host.Outbox.FindStateAsync(id.Value));
    }

    [Fact]
    public async Task ListAsync_AnotherPersonSignedIn_ShowsNothingOfTheFirst()
    {
        await RejectAsync();

        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));

        Assert.Empty(await Outbox.ListAsync());
    }

    [Fact]
    public async Task RetryAsync_ARejectedReport_SendsItUnderTheSameKey()
    {
        ReportId id = await RejectAsync();

        bool isQueued = await Outbox.RetryAsync(id.Value);

        Assert.Equal((true, 1), (isQueued, (await Outbox.DrainAsync()).Delivered));
    }

    [Fact]
    public async Task RetryAsync_AnotherPersonSignedIn_LeavesItAlone()
    {
        ReportId id = await RejectAsync();

        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));

        Assert.False(await Outbox.RetryAsync(id.Value));
    }

    [Fact]
    public async Task DiscardAsync_ARejectedReport_ErasesIt()
    {
        ReportId id = await RejectAsync();

        bool isErased = await Outbox.DiscardAsync(id.Value);

        Assert.Equal((true, null), (isErased, await _host.Outbox.FindStateAsync(id.Value)));
    }

    [Fact]
    public async Task DiscardAsync_AConsentRecordThatWaits_LeavesIt()
    {
        await _host.Client.Consent.WithdrawAsync("case-handling");

        DeliveryStatus record = Assert.Single(await Outbox.ListAsync());

        Assert.False(await Outbox.DiscardAsync(record.EntryId));
    }

    [Fact]
    public async Task GiveBackAsync_ARejectedReport_IsADraftAgainWithWordsAndPhotos()
    {
        ReportId id = await RejectAsync(SamplePhotos.Jpeg());

        DraftId? draftId = await Outbox.GiveBackAsync(id.Value);

        ReportDraft draft = (await _host.Client.Drafts.FindAsync(draftId!.Value))!;

        Assert.Equal((TestHost.Draft().Description, 1), (draft.Description, draft.Photos.Count));
        Assert.Null(await _host.Outbox.FindStateAsync(id.Value));
    }

    [Fact]
    public async Task GiveBackAsync_SentAgain_HasAKeyThatTheCityHasNotRefused()
    {
        ReportId id = await RejectAsync();
        DraftId? draftId = await Outbox.GiveBackAsync(id.Value);

        SubmissionReceipt receipt = await _host.Client.Drafts.SubmitAsync(draftId!.Value);

        Assert.NotEqual(id, receipt.EnsureQueued());
    }

    [Fact]
    public async Task GiveBackAsync_AReportThatWaits_StaysInTheOutbox()
    {
        ReportId id = (await _host.Client.Reports.SubmitAsync(TestHost.Draft())).EnsureQueued();

        Assert.Null(await Outbox.GiveBackAsync(id.Value));
    }

    [Fact]
    public async Task WatchAsync_AReportThatIsDelivered_EndsWithThat()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());
        await Outbox.DrainAsync();

        List<DeliveryState> seen = await Outbox.WatchAsync(receipt).Select(status => status.State).ToListAsync();

        Assert.Equal([DeliveryState.Delivered], seen);
    }

    [Fact]
    public async Task WatchAsync_AReportThatWasNotQueued_IsYP0307()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft() with { Place = null });

        Assert.Equal("YP0307", Assert.ThrowsAny<YipaiClientException>(() => Outbox.WatchAsync(receipt)).Code);
    }

    [Theory]
    [InlineData("zh-CN", "没有受理")]
    [InlineData("en", "did not accept")]
    public async Task Explain_ARejectedReport_IsASentence(string language, string expected)
    {
        await RejectAsync();

        Assert.Contains(expected, Assert.Single(await Outbox.ListAsync()).Explain(language), StringComparison.Ordinal);
    }

    private async Task<ReportId> RejectAsync(byte[]? photo = null)
    {
        ReportDraft draft = TestHost.Draft() with { Photos = photo is null ? [] : [ReportPhoto.FromBytes(photo)] };
        ReportId id = (await _host.Client.Reports.SubmitAsync(draft)).EnsureQueued();
        if (photo is not null)
        {
            string digest =
                PhotoDigest.Of((await ((Client.Outbox.InMemoryOutbox)_host.Outbox).Find(id.Value)!.Photos[0].ReadAsync()).Span).Hex;
            _host.Server.Answers(HttpStatusCode.OK, body: $$"""{"digest":"{{digest}}"}""");
        }

        _host.Server.Refuses(HttpStatusCode.UnprocessableEntity, "YP0203", "S30");
        Assert.Equal(1, (await Outbox.DrainAsync()).Rejected);
        return id;
    }
}
