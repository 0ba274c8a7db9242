namespace Yipai.Samples.CityServer;

/// <summary>Writes one line for each event, which the logging of the host has already masked.</summary>
public sealed class LineLoggerProvider(TextWriter output) : ILoggerProvider
{
    private readonly TextWriter _output = TextWriter.Synchronized(output);

    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, _output);

    public void Dispose()
    {
    }

    private sealed class LineLogger(string category, TextWriter output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            output.WriteLine($"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
    }
}
