using System.Text.Json;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Reporting;

public sealed class RawTypeJsonTests
{
    [Fact]
    [Covers("P4.2.2/1")]
    public async Task Serialize_ARawType_IsRefused()
    {
        Refuses(SampleReports.Draft());
        Refuses(new ReporterContact { MobileNumber = SampleReports.Mobile });
        Refuses(await SampleReports.PreparedAsync());
        Refuses(SampleReports.File("井盖破损"));
        Refuses(SampleReports.Pin);
    }

    [Fact]
    public async Task Serialize_ARawTypeInsideAnother_IsRefused() =>
        Refuses(new { Report = await SampleReports.PreparedAsync() });

    [Fact]
    public void Deserialize_ARawType_IsRefused()
    {
        Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Deserialize<ReporterContact>("{}")).Code);
        Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Deserialize<CaseFile>("{}")).Code);
        Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Deserialize<ReportedPlace>("{}")).Code);
    }

    private static void Refuses<T>(T value) =>
        Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Serialize(value)).Code);
}
