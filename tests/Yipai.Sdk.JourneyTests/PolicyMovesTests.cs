using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What a person recorded and reported under an earlier text of the notice.</summary>
public sealed class PolicyMovesTests : IAsyncLifetime
{
    private const string Edited = "案件办结后保存二年，期满删除。";

    private readonly MovingCity _city = new();
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    public Task InitializeAsync() => _city.StartAsync();

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.6.1/1")]
    public async Task DrainAsync_TextEditedWhileOffline_ReportWaitsForTheUpdate()
    {
        CityPhone phone = await OfflineReporterAsync();
        await _city.EditAsync(Edited);

        OutboxDrain drain = await DrainLaterAsync(phone);

        Assert.Equal((0, 1), (drain.Rejected, drain.Remaining));
    }

    [Fact]
    public async Task GetNoticeUpdateAsync_CityRefusedForTheText_SaysWhatChanged()
    {
        CityPhone phone = await OfflineReporterAsync();
        await _city.EditAsync(Edited);
        await DrainLaterAsync(phone);

        NoticeUpdate update = await phone.Client.Consent.GetNoticeUpdateAsync();

        Assert.Equal(NoticeStatus.Outdated, update.Status);
        Assert.Equal("supplement/retention", Assert.Single(update.Changes).Topic);
        Assert.Contains(Edited, update.Notice!.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.6.1/1")]
    public async Task RecordNoticeShownAsync_TextEditedWhileOffline_ReportLeavesOnce()
    {
        CityPhone phone = await OfflineReporterAsync();
        await _city.EditAsync(Edited);
        await DrainLaterAsync(phone);

        await phone.Client.Consent.RecordNoticeShownAsync();
        await DrainLaterAsync(phone);

        Assert.Single(await phone.Client.Cases.ListMineAsync());
        Assert.Equal(NoticeStatus.Current, (await phone.Client.Consent.GetNoticeUpdateAsync()).Status);
    }

    [Fact]
    public async Task DrainAsync_AppWithoutProfileAndTextMovedOn_ReportWaitsForANewApp()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock, hasProfile: false);
        await phone.RegisterAsync("walker", "case-handling");
        await phone.ReportAsync();
        await _city.EditAsync(Edited);

        OutboxDrain drain = await DrainLaterAsync(phone);

        NoticeUpdate update = await phone.Client.Consent.GetNoticeUpdateAsync();

        Assert.Equal((0, 1, "PolicyMovedOn"), (drain.Rejected, drain.Remaining, drain.LastProblem?.Reason));
        Assert.Equal((NoticeStatus.Outdated, null), (update.Status, update.Notice));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Covers("P4.1.2-3/4")]
    public async Task WithdrawAsync_AppHasYesterdaysText_CityStopsPublishing(bool hasProfile)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock, hasProfile);
        await phone.RegisterAsync("walker", "case-handling", "publication");
        await phone.ReportAsync();
        await DrainLaterAsync(phone);
        await _city.EditAsync(Edited);

        await phone.Client.Consent.WithdrawAsync("publication");
        OutboxDrain drain = await DrainLaterAsync(phone);

        Assert.Equal((0, 0), (drain.Rejected, drain.Remaining));
        Assert.Equal(ConsentStatus.Withdrawn, await _city.StatusAsync(phone, "publication"));
    }

    [Fact]
    public async Task RegisterAsync_AppHasYesterdaysText_TellsTheHostToShowTheNewText()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await _city.EditAsync(Edited);
        await phone.Client.Consent.RecordNoticeShownAsync();

        ProcessingDecision decision = await phone.Client.Account.RegisterAsync(CityPhone.NewAccount("walker"));

        Assert.Equal(DenialReason.NoticeNotShown, decision.Reason);
        Assert.Contains(Edited, phone.Client.Consent.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegisterAsync_NewTextShownAfterTheRefusal_Registers()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await _city.EditAsync(Edited);
        await phone.Client.Consent.RecordNoticeShownAsync();
        await phone.Client.Account.RegisterAsync(CityPhone.NewAccount("walker"));

        await phone.Client.Consent.RecordNoticeShownAsync();
        ProcessingDecision decision = await phone.Client.Account.RegisterAsync(CityPhone.NewAccount("walker"));

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Fact]
    public async Task DrainAsync_VisitorReportedUnderYesterdaysText_LeavesAfterTheUpdate()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await phone.Client.Consent.RecordNoticeShownAsync();
        await phone.Client.Consent.AgreeAsync(phone.Client.Consent.CreatePrompt("case-handling"));
        await phone.ReportAsync(isAnonymous: true);
        await _city.EditAsync(Edited);
        await DrainLaterAsync(phone);

        await phone.Client.Consent.RecordNoticeShownAsync();
        await DrainLaterAsync(phone);

        JsonElement cases = await _city.World.As(CityHost.StaffKey).GetAsync("v1/staff/cases");

        Assert.Equal(1, cases.GetArrayLength());
    }

    [Fact]
    public async Task DrainAsync_CityLostItsLedger_RecordsAreSentAgain()
    {
        CityPhone phone = await OfflineReporterAsync();
        await DrainLaterAsync(phone);
        await EmptyLedgerAsync();
        await phone.ReportAsync();

        OutboxDrain drain = await DrainLaterAsync(phone);

        Assert.Equal((0, 0), (drain.Rejected, drain.Remaining));
    }

    [Fact]
    public async Task CheckNoticeAsync_AppHasYesterdaysText_NoticeIsTheNewText()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await phone.RegisterAsync("walker", "case-handling");
        await _city.EditAsync(Edited);

        NoticeUpdate update = await phone.Client.Consent.CheckNoticeAsync();

        Assert.Equal(NoticeStatus.Outdated, update.Status);
        Assert.Empty(update.AskAgain);
        Assert.Equal(update.Notice, phone.Client.Consent.Notice);
    }

    /// <summary>Signed in and agreed under the first text; everything after the registration waits.</summary>
    private async Task<CityPhone> OfflineReporterAsync()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await phone.RegisterAsync("walker", "case-handling");
        Assert.True((await phone.ReportAsync()).IsQueued);
        return phone;
    }

    /// <summary>Drains until everything had its turn: what the city refused is due again after at most half an hour.</summary>
    private async Task<OutboxDrain> DrainLaterAsync(CityPhone phone)
    {
        await phone.Client.Outbox.DrainAsync();
        _clock.Advance(TimeSpan.FromMinutes(31));
        return await phone.Client.Outbox.DrainAsync();
    }

    private async Task EmptyLedgerAsync()
    {
        await _city.World.City.StopAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_city.World.City.AuditDatabase}"))
        {
            await connection.OpenAsync();
            await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "DELETE FROM yipai_consent_entry";
            await command.ExecuteNonQueryAsync();
        }

        await _city.World.City.StartAsync();
    }
}
