using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Samples.CityServer.Logging;

/// <summary>One line an event: objects as JSON masked for a log, then the whole line scanned.</summary>
internal sealed class MaskingLogger(string category, Masker masker, TextWriter output) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string message = state is IReadOnlyList<KeyValuePair<string, object?>> values && values.Any(pair => ObjectText.IsObject(pair.Value))
            ? ObjectText.Render(values)
            : formatter(state, exception);
        output.WriteLine(masker.Mask($"{logLevel} {category}: {message}{(exception is null ? "" : $" {exception}")}", Audience.Log));
    }
}
