using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.ServiceLogs;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The log of the server as its person reads it, the events of an installation, and the end of six months.</summary>
public sealed class ServiceLogTests : IAsyncLifetime
{
    private static readonly string Event = Guid.NewGuid().ToString("N");
    private static readonly string Number = Guid.NewGuid().ToString("N");

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-2(2)")]
    public async Task ReadLogPageAsync_AfterAReport_NamesOperationsAndNoValues()
    {
        ServiceLogAnswer log = await _phone.Client.Rights.ReadLogPageAsync();

        ServiceLogLine report = Assert.Single(log.Entries, line => line.Operation == "PUT /v1/reports/{reportId}");
        Assert.Equal((201, "127.0.0.1"), (report.Status, report.Address));
        Assert.Equal(DateOnly.FromDateTime(report.At.ToOffset(TimeSpan.FromHours(8)).DateTime).AddMonths(6), report.ErasedAfter);
        Assert.Null(report.ApplicationNumber);
    }

    [Fact]
    public async Task ReadLogPageAsync_OtherPerson_SeesNothingOfTheFirst()
    {
        CityPhone other = await _city.NewPhoneAsync();
        await other.RegisterAsync("runner");

        ServiceLogAnswer log = await other.Client.Rights.ReadLogPageAsync();

        Assert.DoesNotContain(log.Entries, line => line.Operation.Contains("reports", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.2-2(3)", "P4.1.2-2(1)/1")]
    public async Task RecordAsync_InstallWithConsent_LogHasNumberAndItem()
    {
        await AgreeAsync("application-number", "device-information");

        ProcessingDecision sent = await _phone.Client.Device.RecordAsync(
            ServiceOperation.Install, new Dictionary<DataItem, string> { [DataItems.OperatingSystemVersion] = "HarmonyOS 5.1" });

        Assert.True(sent.IsAllowed, sent.Explain("en"));
        ServiceLogLine line =
            Assert.Single((await _phone.Client.Rights.ReadLogPageAsync()).Entries, line => line.Installation == "Install");
        Assert.Equal(32, line.ApplicationNumber!.Length);
        Assert.Equal("HarmonyOS 5.1", line.Device["device.os"]);
    }

    [Fact]
    public async Task RecordAsync_TwoInstallations_HaveTwoNumbers()
    {
        await AgreeAsync("application-number");
        CityPhone second = await _city.NewPhoneAsync();
        await second.Client.Consent.RecordNoticeShownAsync();
        await second.Client.Account.SignInAsync("walker", Yipai.Samples.Story.StoryTexts.Password);

        await _phone.Client.Device.RecordAsync(ServiceOperation.Activate);
        await _phone.Client.Device.RecordAsync(ServiceOperation.Update);
        await second.Client.Device.RecordAsync(ServiceOperation.Activate);

        ServiceLogAnswer log = await _phone.Client.Rights.ReadLogPageAsync();
        string[] numbers = [.. log.Entries.Select(line => line.ApplicationNumber).OfType<string>()];

        Assert.Equal((3, 2), (numbers.Length, numbers.Distinct().Count()));
    }

    [Fact]
    public async Task RecordAsync_WithoutConsent_SendsNothing()
    {
        _city.World.Relay.TakeReceived();

        ProcessingDecision sent = await _phone.Client.Device.RecordAsync(ServiceOperation.Update);

        Assert.Equal("application-number", Assert.Single(sent.Missing).ScopeId);
        Assert.Empty(_city.World.Relay.TakeReceived());
    }

    [Theory]
    [InlineData("Use", "{}", 400)]
    [InlineData("Unspecified", "{}", 400)]
    [InlineData("Install", """{"device.teapot":"x"}""", 400)]
    [InlineData("Install", """{"device.imei":"490154203237518"}""", 403)]
    [InlineData("Update", """{"device.os":"HarmonyOS 5.1"}""", 403)]
    [InlineData("Install", """{"id.number":"110101199003078515"}""", 403)]
    [Covers("P4.1.2-2(1)/1", "P4.1.2-2(3)")]
    public async Task Take_UndeclaredOperationOrItem_IsRefused(string operation, string device, int status)
    {
        await AgreeAsync("application-number", "device-information");

        Assert.Equal(status, await PutAsync(operation, device));
        Assert.DoesNotContain((await _phone.Client.Rights.ReadLogPageAsync()).Entries, line => line.Installation is not null);
    }

    [Fact]
    public async Task Take_SameEventEightTimesAtOnce_IsKeptAndAuditedOnce()
    {
        await AgreeAsync("application-number");

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutAsync("Update", "{}")));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Single((await _phone.Client.Rights.ReadLogPageAsync()).Entries, line => line.Installation == "Update");
    }

    [Fact]
    [Covers("P4.1.2-2(2)")]
    public async Task Start_EntryOlderThanSixMonths_IsErasedAndTheOthersStay()
    {
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await _city.World.City.Services.GetRequiredService<IServiceLogStore>().AppendAsync(
            _city.World.City.HandlerId,
            [
                new ServiceLogEntry("old", person, now.AddMonths(-6).AddDays(-2), "GET /v1/me", 200, ""),
                new ServiceLogEntry("young", person, now.AddMonths(-6).AddDays(2), "GET /v1/inbox", 200, ""),
            ]);

        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();

        IServiceLogStore store = _city.World.City.Services.GetRequiredService<IServiceLogStore>();
        IReadOnlyList<ServiceLogEntry> left = [];
        for (int round = 0; round < 100 && (left.Count == 0 || left[0].Id == "old"); round++)
        {
            left = await store.ReadAsync(_city.World.City.HandlerId, person, null);
            await Task.Delay(100);
        }

        Assert.Equal("young", left[0].Id);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_WithALog_NamesTheSixMonths()
    {
        Yipai.Cases.AccountClosureAnswer closed = await _phone.Client.Account.CloseAccountAsync();

        Assert.Contains(closed.Steps, step => step.Rule == "CSL 23(3)" && step.Until is not null);
    }

    private async Task AgreeAsync(params string[] scopes)
    {
        foreach (string scope in scopes)
        {
            await _phone.Client.Consent.AgreeAsync(_phone.Client.Consent.CreatePrompt(scope));
        }

        await _phone.Client.Outbox.DrainAsync();
    }

    private async Task<int> PutAsync(string operation, string device)
    {
        using CityCalls calls = _city.World.As((await _phone.Client.Account.FindSessionAsync())!.Token);
        byte[] body = System.Text.Encoding.UTF8.GetBytes(
            $$"""{"operation":"{{operation}}","applicationNumber":"{{Number}}","device":{{device}}}""");
        return (await calls.PutAsync($"v1/me/installations/{Event}", body)).Status;
    }
}
