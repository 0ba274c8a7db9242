using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Masking;

/// <summary>Passes log entries on, masked.</summary>
/// <remarks>An entry without personal values passes unchanged.</remarks>
internal sealed class MaskingLogger(ILogger inner, MaskingNet net, IRedactorProvider? redactors) : ILogger
{
    /// <summary>Holds the method, because a call of a generic method through an interface looks up its code each time.</summary>
    private readonly Action<LogLevel, EventId, LoggerMessageState, Exception?, Func<LoggerMessageState, Exception?, string>>
        _logGenerated = inner.Log;

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        net.MaskScope(state) is { } masked ? inner.BeginScope(masked) : inner.BeginScope(state);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (redactors is null && exception is null
            && state is LoggerMessageState message && formatter is Func<LoggerMessageState, Exception?, string> generated)
        {
            // The generated method has checked already whether the level is enabled.
            net.MaskTags(message);
            _logGenerated(logLevel, eventId, message, null, generated);
            return;
        }

        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        Exception? shown = exception is null ? null : net.MaskException(exception);
        if (state is LoggerMessageState tags)
        {
            net.MaskTags(tags);
            if (redactors is null)
            {
                inner.Log(logLevel, eventId, state, shown, formatter);
                return;
            }

            KeyValuePair<string, object?>[] redacted = MaskingNet.Redact(tags, redactors);
            inner.Log(
                logLevel, eventId, new MaskedState(formatter(state, exception), redacted), shown, static (state, _) => state.ToString());
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
