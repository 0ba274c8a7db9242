using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What a reporter does to a case of their own, from the phone to the case store.</summary>
public sealed class CaseCommandTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private CaseId _case;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
        _case = new CaseId(Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task SupplementAsync_WordsAndAPhoto_ArePartOfTheCase()
    {
        ReportPhoto photo = ReportPhoto.FromBytes(StoryTexts.CameraPhoto());

        CaseCommandResult result = await _phone.Client.Cases.SupplementAsync(_case, "旁边还有一处", [photo]);

        Assert.Equal("旁边还有一处", Assert.Single(result.Case!.Supplements));
        Assert.Single(result.Case.Photos);
    }

    [Fact]
    public async Task SupplementAsync_TwiceUnderOneId_ChangesTheCaseOnce()
    {
        Guid id = Guid.NewGuid();
        await _phone.Client.Cases.SupplementAsync(_case, "旁边还有一处", commandId: id);

        CaseCommandResult again = await _phone.Client.Cases.SupplementAsync(_case, "旁边还有一处", commandId: id);

        Assert.Single(again.Case!.Supplements);
    }

    [Fact]
    public async Task SupplementAsync_OtherWordsUnderAUsedId_AreRefused()
    {
        Guid id = Guid.NewGuid();

        await _phone.Client.Cases.SupplementAsync(_case, "旁边还有一处", commandId: id);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Cases.SupplementAsync(_case, "另一内容", commandId: id));

        Assert.Equal("KeyReused", refused.Problem!.Reason);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task SupplementAsync_ConsentWithdrawn_LeavesThePhoneWithNothing()
    {
        await _phone.Client.Consent.WithdrawAsync("case-handling");
        await _phone.Client.Outbox.DrainAsync();
        _city.World.Relay.TakeReceived();

        CaseCommandResult result = await _phone.Client.Cases.SupplementAsync(_case, "旁边还有一处");

        Assert.False(result.Decision!.IsAllowed);
        Assert.DoesNotContain("/commands/", _city.World.Relay.TakeReceived(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UrgeAsync_DispatchedCase_IsCountedAndLogged()
    {
        CaseCommandResult result = await _phone.Client.Cases.UrgeAsync(_case);

        Assert.True(result.IsDone);
        Assert.Equal(1, (await FindAsync(_case)).Urges);
        Assert.Equal(1, await CountAuditAsync("case.urge"));
    }

    [Fact]
    public async Task UrgeAsync_SixAtOnceUnderOneId_IsOneChange()
    {
        Guid id = Guid.NewGuid();

        CaseCommandResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => _phone.Client.Cases.UrgeAsync(_case, id)));

        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Equal((1, 1), ((await FindAsync(_case)).Urges, await CountAuditAsync("case.urge")));
    }

    [Fact]
    public async Task UrgeAsync_FourAtOnceUnderFourIds_AreFourChanges()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _phone.Client.Cases.UrgeAsync(_case)));

        Assert.Equal(4, (await FindAsync(_case)).Urges);
    }

    [Fact]
    public async Task UrgeAsync_AnotherPersonsCase_IsNotFound()
    {
        CityPhone stranger = await _city.NewPhoneAsync();

        await stranger.RegisterAsync("stranger", "case-handling");

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Cases.UrgeAsync(_case));

        Assert.Equal((404, 0), (refused.Problem!.Status, (await FindAsync(_case)).Urges));
    }

    [Fact]
    public async Task WithdrawAsync_BeforeFiling_CancelsTheCase()
    {
        CaseId waiting = await OpenWithoutDispatchAsync();

        CaseCommandResult result = await _phone.Client.Cases.WithdrawAsync(waiting);

        Assert.Equal(nameof(CaseStage.Cancelled), result.Case!.Status.Stage);
    }

    [Theory]
    [InlineData("zh-CN", "案卷在当前环节不能办理此操作。请刷新案卷，按当前环节办理。")]
    [InlineData("en", "This action is not possible at the case's current stage. Load the case again and act on its current stage.")]
    public async Task WithdrawAsync_AfterDispatch_IsRefusedInThePersonsLanguage(string language, string expected)
    {
        CaseCommandResult result = await _phone.Client.Cases.WithdrawAsync(_case);

        Assert.Equal((StepRule.StageAllows, expected), (result.Refusal!.Rule, result.Explain(language)));
    }

    [Fact]
    public async Task RateAsync_ClosedCase_IsOnTheCase()
    {
        await ClosedCase.MakeAsync(_city, _case);

        await _phone.Client.Cases.RateAsync(_case, 4);

        Assert.Equal(4, (await FindAsync(_case)).Rating);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task RateAsync_OutOfRange_IsRefusedWithTheRule(int rating)
    {
        await ClosedCase.MakeAsync(_city, _case);

        CaseCommandResult result = await _phone.Client.Cases.RateAsync(_case, rating);

        Assert.Equal(StepRule.RatingInRange, result.Refusal?.Rule);
    }

    [Fact]
    public async Task ReopenAsync_AfterALowRating_GoesBackToTheUnit()
    {
        await ClosedCase.MakeAsync(_city, _case);
        await _phone.Client.Cases.RateAsync(_case, 1);

        await _phone.Client.Cases.ReopenAsync(_case, "还没有修好");

        CaseFile file = await FindAsync(_case);

        Assert.Equal((CaseStage.Dispatched, 1), (file.Stage, file.Reopenings));
    }

    [Fact]
    public async Task ReopenAsync_AfterAHighRating_IsRefusedWithTheRule()
    {
        await ClosedCase.MakeAsync(_city, _case);
        await _phone.Client.Cases.RateAsync(_case, 5);

        CaseCommandResult result = await _phone.Client.Cases.ReopenAsync(_case, "还没有修好");

        Assert.Equal(StepRule.Unsatisfied, result.Refusal?.Rule);
    }

    [Fact]
    public async Task ListMineAsync_AtEachStage_ShowsTheActionsThatAreOpen()
    {
        IReadOnlyList<string> open = (await ShowAsync()).Actions;
        await ClosedCase.MakeAsync(_city, _case);
        IReadOnlyList<string> closed = (await ShowAsync()).Actions;
        await _phone.Client.Cases.RateAsync(_case, 1);
        IReadOnlyList<string> rated = (await ShowAsync()).Actions;

        Assert.Equal([["Supplement", "Urge"], ["Rate"], ["Reopen"]], [open, closed, rated]);
    }

    [Fact]
    public async Task SignOutAsync_TheTokenOfTheSession_IsTakenNoMore()
    {
        AccountSession session = (await _phone.Client.Account.FindSessionAsync())!;

        Assert.True(await _phone.Client.Account.SignOutAsync());

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", session.Token);
        using HttpResponseMessage answer = await http.GetAsync("v1/me");
        Assert.Equal((401, null), ((int)answer.StatusCode, await _phone.Client.Account.FindSessionAsync()));
    }

    private async Task<ReporterCaseView> ShowAsync() =>
        (await _phone.Client.Cases.ListMineAsync()).Single(view => view.Id == _case.Value);

    private T Service<T>()
        where T : notnull => _city.World.City.Services.GetRequiredService<T>();

    private async Task<CaseFile> FindAsync(CaseId id) => (await Service<ICaseStore>().FindAsync(_city.World.City.HandlerId, id))!.File;

    private async Task<int> CountAuditAsync(string kind) =>
        await _city.World.City.AuditStore.ReadAsync(0)
            .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{kind}\"", StringComparison.Ordinal));

    /// <summary>Opens a case of the signed-in person that no desk has touched.</summary>
    private async Task<CaseId> OpenWithoutDispatchAsync()
    {
        SubjectId me = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        HandlerId handler = _city.World.City.HandlerId;
        PreparedReport report = ReportFormat.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {"id":"{{Guid.NewGuid():N}}","kind":"Component","code":"01-01","description":"井盖破损","photos":[],
                 "place":{"source":"TypedAddress","text":"中山路"} }
                """),
            CaseCatalogue.GbT30428);
        CaseNumber number = await Service<ICaseStore>().TakeNumberAsync(handler, new DateOnly(2026, 11, 29));
        var opened = new NewCase(number, new CaseNumberFormat("C{yyyyMMdd}-{seq}"), report, "f1", TimeProvider.System.GetUtcNow());
        await Service<ICaseStore>().OpenAsync(handler, opened);
        await Service<IReporterStore>().KeepAsync(handler, new CaseReporter(opened.Id, me));
        return opened.Id;
    }
}
