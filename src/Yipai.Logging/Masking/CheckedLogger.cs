using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Masking;

/// <summary>Logs for a class, and refuses to if a factory without the masking net was put in front of it.</summary>
/// <remarks>
/// A host checks the net when it starts. A plain service collection has no start, so the first logger of a class checks it there.
/// </remarks>
/// <typeparam name="T">The class whose name is the category.</typeparam>
internal sealed class CheckedLogger<T>(ILoggerFactory factory) : ILogger<T>
{
    private readonly Logger<T> _inner =
        new(factory is MaskingLoggerFactory ? factory : throw new InvalidOperationException(MaskingNetCheck.Failure));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => ((ILogger)_inner).BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => ((ILogger)_inner).IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        ((ILogger)_inner).Log(logLevel, eventId, state, exception, formatter);
}
