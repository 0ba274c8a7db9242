using System.Text;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Reports;

/// <summary>Reports of people who have no account, or are not signed in.</summary>
public sealed class VisitorReportTests : IAsyncLifetime
{
    private static readonly ReportDraft Draft =
        TestHost.Draft() with { IsAnonymous = true, Contact = new ReporterContact { MobileNumber = "13812345678" } };
    private readonly TestHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SubmitAsync_AnonymousWithoutAccount_GoesWithItsEvidenceAndNothingOfAPerson()
    {
        await AgreeAsync("case-handling");
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft);

        Assert.True(receipt.IsQueued, receipt.ToString());
        Assert.Empty(_host.Server.Requests);

        Assert.Equal(3, (await _host.Client.Outbox.DrainAsync()).Delivered);

        ReportId id = receipt.ReportId!.Value;
        Assert.Equal(["/v1/consents", "/v1/consents", "/v1/reports"],
            _host.Server.Requests.Select(request => request.Path[..request.Path.LastIndexOf('/')]));
        LedgerEntry[] evidence =
            [.. _host.Server.Requests.Take(2).Select(request => LedgerEntryFormat.Read(Encoding.UTF8.GetBytes(request.Body)))];
        Assert.IsType<NoticePresentation>(evidence[0]);
        Assert.Equal("case-handling", Assert.IsType<ConsentRecord>(evidence[1]).ScopeId);
        Assert.All(evidence, entry => Assert.Equal((id.VisitorSubject, TimeSpan.Zero), (entry.SubjectId, entry.At.TimeOfDay)));
        Assert.All(_host.Server.Requests, request => Assert.DoesNotContain("Authorization", request.Headers, StringComparison.Ordinal));
        Assert.All(_host.Server.Requests, request => Assert.DoesNotContain("13812345678", request.Body, StringComparison.Ordinal));
        using JsonDocument report = JsonDocument.Parse(_host.Server.Requests[2].Body);
        Assert.True(report.RootElement.GetProperty("anonymous").GetBoolean());
    }

    [Fact]
    public async Task SubmitAsync_TwoReportsOfOneVisitor_ShareNothing()
    {
        await AgreeAsync("case-handling");
        await _host.Client.Reports.SubmitAsync(Draft);
        await _host.Client.Reports.SubmitAsync(Draft);
        await _host.Client.Outbox.DrainAsync();

        LedgerEntry[] evidence =
        [
            .. from request in _host.Server.Requests
               where request.Path.StartsWith("/v1/consents", StringComparison.Ordinal)
               select LedgerEntryFormat.Read(Encoding.UTF8.GetBytes(request.Body)),
        ];

        Assert.Equal(4, evidence.DistinctBy(entry => entry.EntryId).Count());
        Assert.Equal(2, evidence.DistinctBy(entry => entry.SubjectId).Count());
        Assert.Single(evidence.DistinctBy(entry => entry.At));
    }

    [Fact]
    [Covers("P1/3")]
    public async Task SubmitAsync_AnonymousBeforeNoticeOrConsent_IsDenied()
    {
        Assert.Equal(DenialReason.NoticeNotShown, (await _host.Client.Reports.SubmitAsync(Draft)).Decision.Reason);
        await AgreeAsync();
        Assert.Equal(DenialReason.ConsentMissing, (await _host.Client.Reports.SubmitAsync(Draft)).Decision.Reason);
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task SubmitAsync_AnonymousAfterAnUpdateOfThePolicy_IsAskedAgain()
    {
        await _host.Client.Consent.RecordNoticeShownAsync();
        ConsentRecord choice = _host.Client.Consent.CreatePrompt("case-handling")
            .Record(ConsentEvent.Given, Guid.NewGuid(), new SubjectId("this-host"), "app", "tap", _host.Time.GetUtcNow());
        string earlier = new('0', choice.PolicyHash.Length);
        NoticePresentation notice = _host.Client.Consent.Notice.Present(Guid.NewGuid(), new SubjectId("this-host"), "app", choice.At);
        await _host.Ledger.AppendAsync(notice with { PolicyHash = earlier });

        await _host.Ledger.AppendAsync(choice with { PolicyHash = earlier });

        Assert.Equal(DenialReason.ConsentMissing, (await _host.Client.Reports.SubmitAsync(Draft)).Decision.Reason);

        await _host.Ledger.AppendAsync(choice with { EntryId = Guid.NewGuid() });
        Assert.True((await _host.Client.Reports.SubmitAsync(Draft)).IsQueued);
    }

    [Fact]
    public async Task SubmitAsync_NamedWithoutAccount_AsksToSignIn()
    {
        await AgreeAsync("case-handling");
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft with { IsAnonymous = false, Contact = null });

        Assert.Equal("YP0304", Assert.Single(receipt.Problems).Code);
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task SubmitAsync_AnonymousWithPosition_SendsTheConsentToIt()
    {
        await AgreeAsync("case-handling", "device-location");
        _host.Location = PermissionState.Full;

        Assert.True((await _host.Client.Reports.SubmitAsync(Draft with { Place = ReportedPlace.FromDevice(GeoPoint.Wgs84(38.9, 121.6)) }))
            .IsQueued);
        Assert.Equal(4, (await _host.Client.Outbox.DrainAsync()).Delivered);
    }

    [Fact]
    [Covers("PIPL 15")]
    public async Task DrainAsync_AfterTheVisitorWithdrew_SendsNoReport()
    {
        await AgreeAsync("case-handling");
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft);
        await _host.Client.Consent.WithdrawAsync("case-handling");

        await _host.Client.Outbox.DrainAsync();

        Assert.DoesNotContain(_host.Server.Requests, request => request.Path.StartsWith("/v1/reports", StringComparison.Ordinal));
        Assert.Equal(DeliveryState.ConsentEnded, await _host.Outbox.FindStateAsync(receipt.ReportId!.Value.Value));
    }

    [Fact]
    public async Task DrainAsync_AfterSomebodySignedIn_StillSendsItWithoutAccount()
    {
        await AgreeAsync("case-handling");
        await _host.Client.Reports.SubmitAsync(Draft);

        await _host.SignInAsync();

        Assert.Equal(3, (await _host.Client.Outbox.DrainAsync()).Delivered);
        Assert.All(_host.Server.Requests, request => Assert.DoesNotContain("Authorization", request.Headers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SubmitAsync_AnonymousWhileSignedIn_GoesWithTheAccount()
    {
        await _host.ConsentAsync("case-handling");
        await _host.Client.Reports.SubmitAsync(Draft);

        await _host.Client.Outbox.DrainAsync();

        Assert.Contains("Authorization", Assert.Single(_host.Server.Requests).Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForVisitor_AgreedWhileSomebodyIsSignedIn_CountsForTheVisitorOnly()
    {
        await _host.SignInAsync();
        ConsentClient visitor = _host.Client.Consent.ForVisitor;
        await visitor.RecordNoticeShownAsync();
        await visitor.AgreeAsync(visitor.CreatePrompt("case-handling"));

        bool isQueuedForAccount = (await _host.Client.Reports.SubmitAsync(Draft)).IsQueued;
        await _host.Sessions.KeepAsync(null);

        Assert.Equal((false, true), (isQueuedForAccount, (await _host.Client.Reports.SubmitAsync(Draft)).IsQueued));
    }

    [Fact]
    [Covers("PIPL 15")]
    public async Task ForVisitor_WithdrawnWhileSomebodyIsSignedIn_EndsTheVisitorsReport()
    {
        await AgreeAsync("case-handling");
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft);
        await _host.SignInAsync();
        await _host.Client.Consent.ForVisitor.WithdrawAsync("case-handling");

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(DeliveryState.ConsentEnded, await _host.Outbox.FindStateAsync(receipt.ReportId!.Value.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ListAsync_ReportThatWaits_SaysWhetherAVisitorLeftIt(bool isOfVisitor)
    {
        if (isOfVisitor)
        {
            await AgreeAsync("case-handling");
        }
        else
        {
            await _host.ConsentAsync("case-handling");
        }

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft);

        DeliveryStatus status = (await _host.Client.Outbox.ListAsync()).Single(status => status.EntryId == receipt.ReportId!.Value.Value);

        Assert.Equal(isOfVisitor, status.IsOfVisitor);
    }

    private async Task AgreeAsync(params string[] scopes)
    {
        await _host.Client.Consent.RecordNoticeShownAsync();
        foreach (string scope in scopes)
        {
            await _host.Client.Consent.AgreeAsync(_host.Client.Consent.CreatePrompt(scope));
        }
    }
}
