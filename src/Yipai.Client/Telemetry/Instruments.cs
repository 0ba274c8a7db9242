using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Yipai.Client.Telemetry;

/// <summary>Holds the activity source and the instruments of all clients of a process.</summary>
/// <remarks>
/// The page docs/telemetry.md lists them. The names follow the semantic conventions of OpenTelemetry. Without a listener an instrument
/// records nothing, and no caller builds a tag for it. The tags are words that this package defines, numbers, and the address of the city.
/// They never contain a personal value (P4.2.2/1), an entry key or a case number.
/// </remarks>
internal sealed class Instruments : IDisposable
{
    /// <summary>The name of the activity source, of the meter and of the log category.</summary>
    public const string Name = "Yipai.Client";

    /// <summary>Creates the instruments in a meter of the host's factory, which disposes it.</summary>
    public Instruments(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        RequestDuration = meter.CreateHistogram<double>(
            "http.client.request.duration", "s", "Duration of a request to the city, from its first byte to the last byte of the answer.");
        Enqueued = meter.CreateCounter<long>("yipai.outbox.enqueued", "{entry}", "Entries that the client put into the outbox.");
        AttemptDuration = meter.CreateHistogram<double>(
            "yipai.outbox.attempt.duration", "s", "Duration of one attempt to send an entry with its photos.");
        Settled = meter.CreateCounter<long>("yipai.outbox.settled", "{entry}", "Entries that reached a final state.");
        DeliveryDelay = meter.CreateHistogram<double>(
            "yipai.outbox.delivery.delay", "s", "Time between the queueing of an entry and its delivery.");
        Waiting = meter.CreateGauge<int>("yipai.outbox.waiting", "{entry}", "Entries that still waited when a round of sending ended.");
    }

    public ActivitySource Source { get; } = new(Name);

    public Histogram<double> RequestDuration { get; }

    public Counter<long> Enqueued { get; }

    public Histogram<double> AttemptDuration { get; }

    public Counter<long> Settled { get; }

    public Histogram<double> DeliveryDelay { get; }

    public Gauge<int> Waiting { get; }

    public void Dispose() => Source.Dispose();
}
