using Microsoft.Extensions.Time.Testing;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Masking;
using Yipai.Testing.Cities;
using Yipai.Testing.Faults;
using Yipai.Testing.Samples;

namespace Yipai.Testing.Tests.Cities;

/// <summary>The fake city answers as docs/wire.md says.</summary>
public sealed class FakeCityTests
{
    private static readonly AccountRegistration Person = new()
    {
        AccountName = "dalian-walker",
        MobileNumber = "13804110001",
        Password = "correct-horse-42",
    };

    [Fact]
    public async Task Reports_ReportWithPhotos_ArrivesByteForByte()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft(photos: 2));

        await host.Client.Outbox.DrainAsync();

        ReceivedReport report = Assert.Single(host.City.Reports);
        Assert.Equal([SamplePhotos.Jpeg(0), SamplePhotos.Jpeg(1)], report.Photos.Select(photo => photo.ToArray()));
    }

    [Fact]
    public async Task Reports_AnswerLost_TakesTheSecondSendingForTheFirst()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Outbox.DrainAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        host.City.Faults.Always(request => request.Path.Contains("/reports/", StringComparison.Ordinal) ? Fault.CutAfter : Fault.None);
        await host.Client.Outbox.DrainAsync();
        host.City.Faults.Heal();
        host.Time.Advance(TimeSpan.FromMinutes(1));

        OutboxDrain drain = await host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 1), (drain.Delivered, host.City.Reports.Count));
    }

    [Fact]
    public async Task Reports_VisitorReport_HasNoReporter()
    {
        await using var host = new TestClient();
        await host.AgreeAsync();
        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(SampleReports.Draft(photos: 1, isAnonymous: true));

        await host.Client.Outbox.DrainAsync();

        ReceivedReport report = Assert.Single(host.City.Reports);
        Assert.Equal((receipt.ReportId, true), (report.Report.Id, report.Reporter is null));
    }

    [Fact]
    public async Task LedgerOf_Withdrawal_EndsTheConsentAtTheCity()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Consent.WithdrawAsync("case-handling");

        await host.Client.Outbox.DrainAsync();

        ConsentState state = ConsentState.From(host.City.LedgerOf(TestClient.Subject));

        Assert.Equal(ConsentStatus.Withdrawn, state.Find("case-handling", host.Time.GetUtcNow()).Status);
    }

    [Fact]
    public async Task AddRecord_WithdrawalOnAnotherHost_EndsTheReportHere()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Outbox.DrainAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        var elsewhere = new SampleConsents(host.City.Profile.CreateGuard(), TestClient.Subject, host.Time.GetUtcNow());
        host.City.AddRecord(elsewhere.Withdrew("case-handling").Entries[0]);

        await host.Client.Outbox.DrainAsync();

        Assert.Equal(DeliveryState.ConsentEnded, await host.Process.Outbox.FindStateAsync(receipt.ReportId!.Value.Value));
    }

    [Fact]
    public async Task MoveOn_ReportUnderTheOldText_WaitsUntilThePersonHasSeenTheNewText()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        host.City.MoveOn(host.City.Profile.Supplement with { Retention = "案件办结后保存二年。" });
        await host.Client.Outbox.DrainAsync();
        int before = host.City.Reports.Count;
        host.Time.Advance(TimeSpan.FromMinutes(1));

        await host.AgreeAsync();
        await host.Client.Outbox.SendNowAsync();

        Assert.Equal((0, 1), (before, host.City.Reports.Count));
    }

    [Fact]
    public async Task RegisterAsync_NewPerson_SignsIn()
    {
        await using var host = new TestClient();
        await host.Client.Consent.RecordNoticeShownAsync();

        await host.Client.Account.RegisterAsync(Person);

        Assert.NotNull(await host.Client.Account.FindSessionAsync());
    }

    [Fact]
    public async Task CloseAccountAsync_AfterAReport_CutsTheReportFromThePerson()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        await host.Client.Outbox.DrainAsync();

        await host.Client.Account.CloseAccountAsync();

        Assert.Null(Assert.Single(host.City.Reports).Reporter);
    }

    [Fact]
    public async Task SignInAsync_WrongPassword_IsRefused()
    {
        await using var host = new TestClient();
        await host.Client.Consent.RecordNoticeShownAsync();
        await host.Client.Account.RegisterAsync(Person);

        await host.Client.Account.SignOutAsync();

        var refused = await Assert.ThrowsAsync<CityRefusedException>(() => host.Client.Account.SignInAsync("dalian-walker", "wrong"));

        Assert.Equal("SignInFailed", refused.Problem!.Reason);
    }

    [Fact]
    public async Task ReadAllAsync_SignedIn_ShowsTheCases()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        await host.Client.Outbox.DrainAsync();

        HeldInformation held = await host.Client.Rights.ReadAllAsync();

        Assert.Equal(host.City.Reports[0].CaseId.Value, held.Stores["cases"][0].GetString());
    }

    [Fact]
    public async Task ReadAllAsync_SignedIn_NamesTheRecordsAsACityDoes()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Outbox.DrainAsync();

        HeldInformation held = await host.Client.Rights.ReadAllAsync();

        Assert.NotEmpty(held.Stores["consents"].EnumerateArray());
    }

    [Fact]
    public async Task Watch_ValueInTheBodyOnly_FindsNothing()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        var assert = new LeakAssert();
        assert.Watch(DataItems.CaseReport, "井盖破损");
        host.City.Watch(assert);
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());

        await host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 0), (host.City.Reports.Count, assert.Found.Count));
    }

    [Fact]
    public async Task Watch_ValueInThePath_FindsIt()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        var assert = new LeakAssert();
        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        assert.Watch(DataItems.CaseReport, receipt.ReportId!.Value.ToString());
        host.City.Watch(assert);

        await host.Client.Outbox.DrainAsync();

        Assert.NotEmpty(assert.Found);
    }

    [Fact]
    public void AddRecord_VisitorRecordOfTheFuture_CountsFromTheDayOfArrival()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
        var city = new FakeCity(time);
        SubjectId visitor = new ReportId(new Guid(1, 0, 0, new byte[8])).VisitorSubject;
        var consents = new SampleConsents(city.Profile.CreateGuard(), visitor, time.GetUtcNow().AddYears(10));

        city.AddRecord(consents.Shown().Entries[0]);

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(city.LedgerOf(visitor)).At);
    }
}
