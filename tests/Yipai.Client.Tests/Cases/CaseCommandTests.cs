using System.Net;
using System.Net.Http.Headers;
using Yipai.Cases;
using Yipai.Cases.Workflow;

namespace Yipai.Client.Tests.Cases;

/// <summary>What a host learns of a command that the city does not carry out.</summary>
public sealed class CaseCommandTests : IAsyncLifetime
{
    private static readonly CaseId Case = new("C20260301-1");

    private readonly TestHost _host = new();

    public async Task InitializeAsync() => await _host.ConsentAsync("case-handling");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task UrgeAsync_NobodySignedIn_SaysSo()
    {
        await using var host = new TestHost();

        await Assert.ThrowsAsync<NotSignedInException>(() => host.Client.Cases.UrgeAsync(Case));
    }

    [Fact]
    public async Task UrgeAsync_SessionEnded_SaysThatNobodyIsSignedIn()
    {
        _host.Server.Refuses(HttpStatusCode.Unauthorized, "NotSignedIn", "P4.2.2/3");

        NotSignedInException thrown = await Assert.ThrowsAsync<NotSignedInException>(() => _host.Client.Cases.UrgeAsync(Case));

        Assert.Equal(["P4.2.2/3"], thrown.Rules);
    }

    [Fact]
    public async Task WithdrawAsync_BreaksARule_NamesTheRule()
    {
        _host.Server.Answers(HttpStatusCode.Conflict, "application/problem+json", """{"reason":"NeverFiled","rules":[]}""");

        CaseCommandResult result = await _host.Client.Cases.WithdrawAsync(Case);

        Assert.Equal((StepRule.NeverFiled, "案卷已立案，不能撤回。如情况有变，请补充说明。"), (result.Refusal!.Rule, result.Explain()));
    }

    [Fact]
    public async Task SupplementAsync_TheCityNamesACode_IsAProblemOfTheResult()
    {
        _host.Server.Answers(
            HttpStatusCode.UnprocessableEntity, "application/problem+json",
            """{"reason":"YP0233","code":"YP0233","detail":"太长","rules":[]}""");

        CaseCommandResult result = await _host.Client.Cases.SupplementAsync(Case, "旁边还有一处");

        Assert.Equal("YP0233", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task SupplementAsync_NoPicture_SendsNothing()
    {
        CaseCommandResult result = await _host.Client.Cases.SupplementAsync(Case, null, [ReportPhoto.FromBytes("text"u8.ToArray())]);

        Assert.Equal(("YP0211", 0), (Assert.Single(result.Problems).Code, _host.Server.Requests.Count));
    }

    [Fact]
    public async Task UrgeAsync_CityIsBusy_IsTransientWithItsTime()
    {
        _host.Server.Does(_ =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            {
                Content = new StringContent("""{"reason":"Busy","detail":"请稍后再试。","rules":[]}""", null, "application/problem+json"),
            };
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return Task.FromResult(busy);
        });

        CityUnreachableException thrown = await Assert.ThrowsAsync<CityUnreachableException>(() => _host.Client.Cases.UrgeAsync(Case));

        Assert.Equal((true, TimeSpan.FromSeconds(7), "请稍后再试。"), (thrown.IsTransient, thrown.RetryAfter, thrown.Explain()));
    }

    [Theory]
    [InlineData("zh-CN", "暂时联系不上城市平台。您的内容没有丢失，请稍后再试。")]
    [InlineData("en", "The city cannot be reached at the moment. Nothing is lost. Try again later.")]
    public async Task Explain_NoAnswer_IsASentenceInTheLanguage(string language, string expected)
    {
        _host.Server.Does(_ => throw new HttpRequestException("offline"));

        CityUnreachableException thrown = await Assert.ThrowsAsync<CityUnreachableException>(() => _host.Client.Cases.UrgeAsync(Case));

        Assert.Equal(expected, thrown.Explain(language));
    }

    [Fact]
    public async Task SubmitAsync_NobodySignedIn_DecisionAsksForAnAccount()
    {
        await using var host = new TestHost();
        await host.Client.Consent.RecordNoticeShownAsync();
        await host.Client.Consent.AgreeAsync(host.Client.Consent.CreatePrompt("case-handling"));

        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.Equal("请先登录；浏览不需要账号。", receipt.Decision.Explain());
    }

    [Theory]
    [InlineData("井盖\0破损", "13800001111", "YP0238")]
    [InlineData("井盖破损", "abc", "YP0239")]
    public async Task SubmitAsync_ATextOrNumberThatNoCityCanUse_IsAProblem(string words, string number, string code)
    {
        ReportDraft draft = TestHost.Draft() with { Description = words, Contact = new ReporterContact { MobileNumber = number } };

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(draft);

        Assert.Equal(code, Assert.Single(receipt.Problems).Code);
    }

    [Fact]
    public async Task SubmitAsync_HalfACharacterPair_IsAProblem()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft() with { Description = "井盖" + (char)0xD83D });

        Assert.Equal("YP0238", Assert.Single(receipt.Problems).Code);
    }

    [Fact]
    public async Task SignOutAsync_WithoutANetwork_EndsTheSessionHere()
    {
        _host.Server.Does(_ => throw new HttpRequestException("offline"));

        bool isOver = await _host.Client.Account.SignOutAsync();

        Assert.Equal((false, null), (isOver, await _host.Client.Account.FindSessionAsync()));
    }
}
