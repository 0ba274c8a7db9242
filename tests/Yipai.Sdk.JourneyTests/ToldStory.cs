using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.JourneyTests.Tour;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The story told once in a profile, with everything that it let be heard.</summary>
internal sealed class ToldStory
{
    private static readonly ConcurrentDictionary<PrivacyProfile, Lazy<Task<ToldStory>>> Told = new();

    public required StoryReport Report { get; init; }

    public required string ServerLog { get; init; }

    public required string PhoneLog { get; init; }

    public required string Traces { get; init; }

    public required string Metrics { get; init; }

    public required IReadOnlyList<(string Path, string Json)> Answers { get; init; }

    public required IReadOnlyList<byte[]> Photos { get; init; }

    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    public static Task<ToldStory> InAsync(PrivacyProfile profile) =>
        Told.GetOrAdd(profile, asked => new Lazy<Task<ToldStory>>(() => TellAsync(asked))).Value;

    private static async Task<ToldStory> TellAsync(PrivacyProfile profile)
    {
        var traces = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                traces.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(activities);
        var metrics = new ConcurrentQueue<string>();
        using var meters =
            new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => metrics.Enqueue(Line(instrument, tags)));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => metrics.Enqueue(Line(instrument, tags)));
        meters.Start();

        using var phoneLog = new CapturingLoggerProvider();
        var recorder = new ExchangeRecorder();
        string serverLog = "";
        List<(string, string)> answers = [];
        List<byte[]> photos = [];
        StoryReport report = await ReportStory.RunAsync(
            profile,
            keepDirectory: null,
            TextWriter.Null,
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(phoneLog)),
            services => services.AddSingleton<IStartupFilter>(recorder),
            world =>
            {
                serverLog = world.City.Log.ToString();
                answers = world.Answers;
                photos = [.. Directory.GetFiles(Path.Combine(world.Directory, "city", "photos")).Select(File.ReadAllBytes)];
            });
        return new ToldStory
        {
            Report = report,
            ServerLog = serverLog,
            PhoneLog = phoneLog.Text,
            Traces = string.Join('\n', traces),
            Metrics = string.Join('\n', metrics),
            Answers = answers,
            Photos = photos,
            Exchanges = recorder.Taken,
        };
    }

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {string.Join(' ', tags.ToArray())}";
}
