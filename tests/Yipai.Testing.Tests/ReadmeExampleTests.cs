using Microsoft.Extensions.DependencyInjection;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Sdk.Testing;
using Yipai.Testing.Cities;
using Yipai.Testing.Faults;
using Yipai.Testing.Samples;
using Yipai.Testing.Stores;

namespace Yipai.Testing.Tests;

/// <summary>The example of the package page runs, and it is the code below.</summary>
public sealed class ReadmeExampleTests
{
    private const string Marker = "// <readme>";
    private const string Fence = "```";

    [Fact]
    public async Task Example_OfThePage_DeliversOneReportWithItsPhotos()
    {
        // <readme>
        var city = new FakeCity();
        var storage = new DeviceStorage();
        IYipaiClientBuilder builder = new ServiceCollection().AddYipaiClient(options => options.City = city.Profile).UseFakeCity(city);
        DeviceProcess app = builder.UseDeviceStorage(storage);
        await using ServiceProvider host = builder.Services.BuildServiceProvider();
        YipaiClient client = host.GetRequiredService<YipaiClient>();
        await app.Sessions.KeepAsync(city.OpenAccount(new SubjectId("person-1")));
        await client.Consent.RecordNoticeShownAsync();
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));

        city.Faults.Next(Fault.CutBefore, Fault.CutAfter, Fault.Status(503));       // what goes wrong with the next three requests
        SubmissionReceipt receipt = await client.Reports.SubmitAsync(SampleReports.Draft(photos: 2));
        await foreach (DeliveryStatus status in client.Outbox.WatchAsync(receipt)) { }
        ReceivedReport report = city.Reports.Single();                              // exactly one, with exactly its two photos
        // <readme>

        Assert.Equal(2, report.Photos.Count);
    }

    [Fact]
    public void Example_OfThePage_IsTheCodeThatRuns()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Yipai.Testing", "README.md"));
        string file = Path.Combine(RepositoryRoot.Path, "tests", "Yipai.Testing.Tests", $"{nameof(ReadmeExampleTests)}.cs");
        string source = File.ReadAllText(file).Split($"        {Marker}\n")[1];

        string code = page.Split($"{Fence}csharp\n")[1].Split(Fence)[0];

        Assert.Equal(code, source.Replace("\n        ", "\n", StringComparison.Ordinal)[8..]);
    }
}
