using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Classification;

namespace Yipai.Benchmarks;

/// <summary>
/// Compares the masking of a value, a text, an object and a log call with the same work without masking or with the means of the
/// platform.
/// </summary>
internal static partial class MaskingWorkloads
{
    private static readonly BenchmarkRow Row = new()
    {
        Phone = "13812345678", Name = "王小明", Identity = "11010519491231002X", Email = "walker@example.cn", Card = "6217000010002105024",
        Number = "DL202611240001", Stage = "Filed", Subject = "01-001", Count = 7, IsOpen = true,
    };

    private static object? _kept;
    private static int _length;

    public static void Run()
    {
        MaskDigits();
        WriteJson();
        Log();
    }

    private static void MaskDigits()
    {
        char[] digits = "13812345678".ToCharArray();
        char[] shown = new char[64];
        Measurement.Compare(
            "`masker.TryMaskItem`, 11 digits span to span",
            () =>
            {
                for (int time = 0; time < 64; time++)
                {
                    Masker.Default.TryMaskItem(DataItems.MobileNumber, digits, Audience.Public, shown, out _length);
                }
            },
            "a loop that keeps 3 and 4 (both 64 times)",
            () =>
            {
                for (int time = 0; time < 64; time++)
                {
                    _length = KeepEnds(digits, shown);
                }
            });
    }

    /// <summary>Writes the row as the public sees it into a buffer that is large enough.</summary>
    public static Action MaskedJson() => Writer(Shown(Audience.Public));

    private static JsonTypeInfo<BenchmarkRow> Shown(Audience audience) =>
        (JsonTypeInfo<BenchmarkRow>)Masker.Default.CreateJsonOptions(audience, BenchmarkContext.Default).GetTypeInfo(typeof(BenchmarkRow));

    /// <summary>Writes the same row unmasked, by generated metadata.</summary>
    public static Action PlainJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = MetadataContext.Default };
        return Writer((JsonTypeInfo<BenchmarkRow>)options.GetTypeInfo(typeof(BenchmarkRow)));
    }

    private static void WriteJson()
    {
        Action masked = MaskedJson();
        Action plain = PlainJson();
        Measurement.Compare(
            "JSON of an object, 5 of 10 properties personal, for the person (bar 1.1)", Writer(Shown(Audience.Subject)),
            "no masking, generated metadata", plain);
        Measurement.Compare("the same, for the public: 5 masked", masked, "no masking, generated metadata", plain);
        Measurement.Compare("the same", masked, "no masking, generated fast path", Writer(BenchmarkContext.Default.BenchmarkRow));
        Measurement.Compare("the 5 masks alone", MaskFive, "no masking, generated metadata", plain);
    }

    private static void MaskFive()
    {
        Span<char> shown = stackalloc char[128];
        Masker.Default.TryMaskItem(DataItems.MobileNumber, Row.Phone, Audience.Public, shown, out _length);
        Masker.Default.TryMaskItem(DataItems.PersonName, Row.Name, Audience.Public, shown, out _length);
        Masker.Default.TryMaskItem(DataItems.IdentityNumber, Row.Identity, Audience.Public, shown, out _length);
        Masker.Default.TryMaskItem(DataItems.EmailAddress, Row.Email, Audience.Public, shown, out _length);
        Masker.Default.TryMaskItem(DataItems.BankCardNumber, Row.Card, Audience.Public, shown, out _length);
    }

    private static Action Writer(JsonTypeInfo<BenchmarkRow> type)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var writer = new Utf8JsonWriter(buffer);
        return () =>
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, Row, type);
        };
    }

    private static void Log()
    {
        using ServiceProvider masking = Host(builder => builder.AddYipaiMasking());
        using ServiceProvider erasing = Host(builder =>
        {
            builder.EnableRedaction(options => options.ApplyDiscriminator = false);
            builder.Services.AddRedaction(redaction => redaction.SetRedactor<ErasingRedactor>(
                [.. DataItems.All.Select(
                    item => new DataClassificationSet(new DataClassification(PersonalInformationAttribute.TaxonomyName, item.Id)))]));
        });
        ILogger ours = masking.GetRequiredService<ILoggerFactory>().CreateLogger("city");
        ILogger theirs = erasing.GetRequiredService<ILoggerFactory>().CreateLogger("city");
        Measurement.Compare(
            "a log call with 2 masked parameters", () => Called(ours, "13812345678", "王小明", 7),
            "the same with the platform's erasing redactor", () => Called(theirs, "13812345678", "王小明", 7));
    }

    private static ServiceProvider Host(Action<ILoggingBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder => configure(builder.AddProvider(new FormattingProvider())));
        return services.BuildServiceProvider();
    }

    private static int KeepEnds(ReadOnlySpan<char> digits, Span<char> shown)
    {
        for (int index = 0; index < digits.Length; index++)
        {
            shown[index] = index < 3 || index >= digits.Length - 4 ? digits[index] : '*';
        }

        return digits.Length;
    }

    [LoggerMessage(1, LogLevel.Information, "Called {Phone} for {Name}, case {Number}")]
    private static partial void Called(ILogger logger, [MobileNumber] string phone, [PersonName] string name, int number);

    /// <summary>Formats each message as a sink would, and discards it.</summary>
    private sealed class FormattingProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _kept = formatter(state, exception);

        public void Dispose()
        {
        }
    }

    internal sealed class BenchmarkRow
    {
        [MobileNumber]
        public string? Phone { get; init; }

        [PersonName]
        public string? Name { get; init; }

        [IdentityNumber]
        public string? Identity { get; init; }

        [EmailAddress]
        public string? Email { get; init; }

        [BankCardNumber]
        public string? Card { get; init; }

        public string? Number { get; init; }

        public string? Stage { get; init; }

        public string? Subject { get; init; }

        public int Count { get; init; }

        public bool IsOpen { get; init; }
    }

    [JsonSerializable(typeof(BenchmarkRow))]
    private sealed partial class BenchmarkContext : JsonSerializerContext;

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(BenchmarkRow))]
    private sealed partial class MetadataContext : JsonSerializerContext;
}
