using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Cases;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Telemetry;

/// <summary>A report full of personal values leaves none of them in spans, measurements and log lines.</summary>
[Collection(nameof(ZeroWorkTests))]
public sealed class CanaryTests : IAsyncDisposable
{
    private const string Mobile = "13912340077";
    private const string Name = "欧阳金丝雀";
    private const string Words = "金丝雀家门口的井盖破损";
    private const string Street = "金丝雀路 77 号";

    private readonly EveryListener _listener = new();
    private readonly TestHost _host;

    public CanaryTests() => _host = new TestHost(
        configure: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_listener)));

    [Fact]
    [Covers("P4.2.2/1")]
    public async Task Submit_WithEveryListener_RevealsNoPersonalValue()
    {
        ReportId id = await SubmitAsync();

        await _host.Client.Outbox.DrainAsync();

        AssertHearsNone(id);

        Assert.Contains(_listener.Heard, line => line.Contains("yipai.outbox.delivery.delay", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.2.2/1")]
    public async Task Refusal_WithPersonalReason_RevealsNoPersonalValue()
    {
        ReportId id = await SubmitAsync();
        string problem = $$"""{"reason":"{{Mobile}}","detail":"{{Name}} {{Street}}","code":"{{Mobile}}","rules":["{{Name}}"]}""";
        _host.Server.Answers(HttpStatusCode.UnprocessableEntity, "application/problem+json", problem);

        await _host.Client.Outbox.DrainAsync();

        AssertHearsNone(id);

        Assert.Contains(_listener.Heard, line => line.Contains("_OTHER", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.2.2/1")]
    public async Task Failure_WithPersonalMessage_RevealsNoPersonalValue()
    {
        ReportId id = await SubmitAsync();
        _host.Server.Does(_ => throw new HttpRequestException($"{Name} {Mobile}"));

        await _host.Client.Outbox.DrainAsync();

        AssertHearsNone(id);

        Assert.Contains(_listener.Heard, line => line.Contains(nameof(HttpRequestException), StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.1/2")]
    public async Task Request_UnderSpanWithBaggage_CarriesNeither()
    {
        await SubmitAsync();
        using Activity ambient = new Activity("host").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("person", Mobile).Start();

        await _host.Client.Outbox.DrainAsync();

        Assert.All(_host.Server.Requests, request => Assert.DoesNotContain(ambient.TraceId.ToHexString(), request.Headers));
        Assert.All(_host.Server.Requests, request => Assert.DoesNotContain(Mobile, request.Headers));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _listener.Dispose();
    }

    private async Task<ReportId> SubmitAsync()
    {
        await _host.ConsentAsync("case-handling");
        ReportedPlace place = ReportedPlace.FromAddress(Street);
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft(place) with
        {
            Description = Words,
            Contact = new ReporterContact { MobileNumber = Mobile, Name = Name },
            Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg())],
        });
        return receipt.EnsureQueued();
    }

    private void AssertHearsNone(ReportId id)
    {
        string heard = string.Join('\n', _listener.Heard);
        string[] planted = [Mobile, Name, Words, Street, "金丝雀", TestHost.Subject, "token-1", $"{id.Value:N}", $"{id}"];
        Assert.All(planted, value => Assert.DoesNotContain(value, heard));
    }
}
