using Yipai.Cases;

namespace Yipai.Client.Tests.Reports;

/// <summary>What a person and a programmer learn from a receipt.</summary>
public sealed class ReceiptTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SubmitAsync_NoPictureAndNoFile_AreProblemsOfOneReceipt()
    {
        await _host.ConsentAsync("case-handling");
        ReportPhoto missing = ReportPhoto.FromFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        ReportPhoto text = ReportPhoto.FromBytes("no picture"u8.ToArray());

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft() with { Photos = [missing, text] });

        Assert.Equal(["YP0217", "YP0211"], receipt.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Explain_NobodySignedIn_SaysSoAndNotThatTheReportMayGoOn()
    {
        await _host.Client.Consent.RecordNoticeShownAsync();
        await _host.Client.Consent.AgreeAsync(_host.Client.Consent.CreatePrompt("case-handling"));

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.Equal("您还没有登录。请先注册或登录，也可以匿名上报。", receipt.Explain());
    }

    [Fact]
    public async Task Explain_Denied_IsTheSentenceOfTheDecision()
    {
        await _host.SignInAsync();

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.Equal(receipt.Decision.Explain(), receipt.Explain());
    }

    [Fact]
    public async Task Explain_Incomplete_NamesEverythingThatIsMissing()
    {
        await _host.ConsentAsync("case-handling");

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(new ReportDraft());

        Assert.Contains("类别", receipt.Explain(), StringComparison.Ordinal);
        Assert.Contains("地点", receipt.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "已保存在本机，联网后发送。")]
    [InlineData("en", "The report is saved on this device and leaves when the network is back.")]
    public async Task Explain_Queued_SaysThatItIsSaved(string language, string expected)
    {
        await _host.ConsentAsync("case-handling");

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.Equal(expected, receipt.Explain(language));
    }

    [Fact]
    public async Task EnsureQueued_Queued_IsTheId()
    {
        await _host.ConsentAsync("case-handling");

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.Equal(receipt.ReportId, receipt.EnsureQueued());
    }

    [Fact]
    public async Task EnsureQueued_Denied_ThrowsTheReason()
    {
        await _host.SignInAsync();
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        YipaiClientException refused = Assert.ThrowsAny<YipaiClientException>(() => receipt.EnsureQueued());

        Assert.Equal("YP0307", refused.Code);
        Assert.Contains(receipt.Decision.Explain("en"), refused.Message, StringComparison.Ordinal);
    }
}
