using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yipai.Fuzz;

/// <summary>Logs a text through a host's masked logging and returns the message that a provider gets.</summary>
internal static class LogTarget
{
    private static readonly LastMessage Last = new();
    private static readonly ILogger Logger = new ServiceCollection()
        .AddLogging(builder => builder.AddProvider(Last).AddYipaiMasking())
        .BuildServiceProvider()
        .GetRequiredService<ILoggerFactory>()
        .CreateLogger("fuzz");

    /// <summary>Logs the text as a message of its own.</summary>
    public static string Message(string text)
    {
        Logger.Log(LogLevel.Information, default, text, null, static (state, _) => state);
        return Last.Text;
    }

    /// <summary>Logs the text as the value of a template.</summary>
    public static string Message(string text, string template)
    {
#pragma warning disable CA2254 // The caller has constant templates.
        Logger.LogInformation(template, text);
#pragma warning restore CA2254
        return Last.Text;
    }

    private sealed class LastMessage : ILoggerProvider, ILogger
    {
        public string Text { get; private set; } = "";

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Text = formatter(state, exception);

        public void Dispose()
        {
        }
    }
}
