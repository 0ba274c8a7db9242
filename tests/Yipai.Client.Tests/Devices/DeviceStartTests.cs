using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Tests.Devices;

/// <summary>A device starts under a public handler with a mandate, or says what is missing.</summary>
public sealed class DeviceStartTests
{
    private static readonly PersonalInformationHandler Company = new("某公司", "privacy@example.cn", role: HandlerRole.Commercial);

    public static TheoryData<string, Action<YipaiDeviceOptions>> Faults => new()
    {
        { "DeviceId", options => options.DeviceId = "" },
        { "DeviceKey", options => options.DeviceKey = "short" },
        { "Mandate", options => options.Mandate = null },
        { "missing: Sign", options => options.Mandate = options.Mandate! with { Sign = "" } },
        { "Place", options => options.Place = null },
        { "Place", options => options.Place = ReportedPlace.FromDevice(GeoPoint.Gcj02(38.9, 121.6)) },
        { "Description", options => options.Description = new string('x', 4001) },
        { "DiskQuota", options => options.DiskQuota = 1 },
        { "SweepInterval", options => options.SweepInterval = TimeSpan.Zero },
        { "QuietTime", options => options.QuietTime = TimeSpan.FromMinutes(11) },
        { "SwitchInterval", options => options.SwitchInterval = TimeSpan.Zero },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Start_OptionIsWrong_NamesIt(string named, Action<YipaiDeviceOptions> fault)
    {
        await using var host = new DeviceHost(fault);

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("YP0309", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_CommercialHandler_IsRefused()
    {
        await using var host = new DeviceHost(privacy: options => options.Handler = Company);

        ClientStateException thrown = await Assert.ThrowsAsync<ClientStateException>(host.StartAsync);

        Assert.Equal("YP0330", thrown.Code);
        Assert.Contains("PIPL 26", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_CommercialHandlerWithoutAHost_IsDenied()
    {
        await using var host = new DeviceHost(privacy: options => options.Handler = Company);

        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(Draft());

        Assert.Equal(DenialReason.HandlerNotPublic, receipt.Decision.Reason);
        Assert.False(receipt.IsQueued);
    }

    [Fact]
    public async Task Submit_PublicHandlerWithMandate_IsQueuedWithoutNoticeOrConsent()
    {
        await using var host = new DeviceHost();

        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(Draft());

        Assert.True(receipt.IsQueued);
    }

    [Fact]
    public void WatchFolder_ClientOfAPerson_IsRefused()
    {
        IYipaiClientBuilder person = new ServiceCollection().AddYipaiClient(options => options.Endpoint = new Uri("https://c.example.cn"));

        ClientStateException thrown = Assert.Throws<ClientStateException>(
            () => person.WatchFolder("photos", CaseCatalogue.GbT30428.Component("01-01")));

        Assert.Equal("YP0331", thrown.Code);
    }

    [Fact]
    public async Task Consent_OnADevice_RecordsNothing()
    {
        await using var host = new DeviceHost();

        ClientStateException thrown = await Assert.ThrowsAsync<ClientStateException>(
            () => host.Client.Consent.RecordNoticeShownAsync());

        Assert.Equal("YP0332", thrown.Code);
        Assert.Equal(0, await host.Outbox.CountWaitingAsync());
    }

    private static ReportDraft Draft() => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Place = ReportedPlace.FromAddress("人民路15号"),
        Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg())],
    };
}
