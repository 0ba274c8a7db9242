using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Yipai.Client.Tests.Telemetry;

/// <summary>Listens to every activity, instrument and log line of the process, and writes down all that it hears.</summary>
internal sealed class EveryListener : ILoggerProvider, ILogger
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public EveryListener()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>Gets what was heard: names, tags, baggage, events, states and messages.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Gets each instrument of the client that recorded something, with each tag name that it recorded.</summary>
    public ConcurrentDictionary<(string Instrument, string Tag), bool> Tags { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Heard.Enqueue($"scope {state}");
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : $"{state}";
        Heard.Enqueue($"log {eventId} {formatter(state, exception)} {fields} {exception}");
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Hear(Activity activity) => Heard.Enqueue(
        $"span {activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
        + $"{activity.StatusDescription} {string.Join(' ', activity.Events.SelectMany(happened => happened.Tags))}");

    private void Hear(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Heard.Enqueue($"measurement {instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray())}");
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            Tags[(instrument.Name, tag.Key)] = true;
        }
    }
}
