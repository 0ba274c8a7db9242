using Microsoft.Extensions.Logging;

namespace Yipai.Logging;

/// <summary>Hands on what is logged, masked; what holds nothing to mask goes on untouched.</summary>
internal sealed class MaskingLogger(ILogger inner, MaskingNet net) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        net.MaskScope(state) is { } masked ? inner.BeginScope(masked) : inner.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        Exception? shown = exception is null ? null : net.MaskException(exception);
        if (state is LoggerMessageState message)
        {
            net.MaskTags(message);
            inner.Log(logLevel, eventId, state, shown, formatter);
        }
        else if (net.MaskState(state, exception, formatter) is { } masked)
        {
            inner.Log(logLevel, eventId, masked, shown, static (state, _) => state.ToString());
        }
        else
        {
            inner.Log(logLevel, eventId, state, shown, formatter);
        }
    }
}
