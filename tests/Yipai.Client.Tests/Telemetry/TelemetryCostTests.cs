using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yipai.Client.Storage;
using Yipai.Client.Telemetry;

namespace Yipai.Client.Tests.Telemetry;

/// <summary>Without a listener, telemetry allocates nothing.</summary>
[Collection(nameof(ZeroWorkTests))]
public sealed class TelemetryCostTests : IDisposable
{
    private static readonly Uri City = new("https://city.example.cn");

    private readonly ServiceProvider _provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Instruments _instruments;

    public TelemetryCostTests() => _instruments = new Instruments(_provider.GetRequiredService<IMeterFactory>());

    [Fact]
    public void Request_WithoutListener_AllocatesNothing()
    {
        var telemetry = new RequestTelemetry(_instruments, NullLogger.Instance, TimeProvider.System);

        long bytes = AllocatedBy(() => telemetry.Begin("GET", City, "v1/cases")?.End(200));

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Entry_WithoutListener_AllocatesNothing()
    {
        var telemetry = new OutboxTelemetry(_instruments, NullLogger.Instance, TimeProvider.System);
        var entry = new OutboxEntry
        {
            EntryId = Guid.Empty, Kind = OutboxEntryKind.Report, SubjectId = "s", QueuedAt = default, Payload = default,
        };

        long bytes = AllocatedBy(() =>
        {
            telemetry.NoteQueued(OutboxEntryKind.Report);
            telemetry.NoteAttempt(telemetry.BeginAttempt(OutboxEntryKind.Report), telemetry.Begin(), entry, DeliveryState.Queued, "YP0303");
            telemetry.NoteSettled(entry, DeliveryState.Delivered, null);
            telemetry.NoteRound(1, OutboxHold.Waiting);
        });

        Assert.Equal(0, bytes);
    }

    public void Dispose()
    {
        _instruments.Dispose();
        _provider.Dispose();
    }

    private static long AllocatedBy(Action work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
