using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Providers;

/// <summary>Writes nothing and shows every logged value to a <see cref="LeakAssert"/>.</summary>
[ProviderAlias("LeakAssert")]
internal sealed class LeakLoggerProvider(LeakAssert leaks) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    private LeakAssert Leaks => leaks;

    public ILogger CreateLogger(string categoryName) => new LeakLogger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Check(string place, object? state)
    {
        leaks.Check(place, state?.ToString());
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach ((string name, object? value) in values)
            {
                leaks.Check($"{place}, {name}", Text(value));
            }
        }
    }

    private static string? Text(object? value) => value is IEnumerable and not string
        ? string.Join(' ', ((IEnumerable)value).Cast<object?>())
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    private sealed class LeakLogger(LeakLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string place = $"log {category}";
            provider.Check(place, state);
            provider.Check(place, formatter(state, exception));
            provider._scopes?.ForEachScope((scope, check) => check($"{place}, scope", scope), (Action<string, object?>)provider.Check);
            if (exception is not null)
            {
                provider.Leaks.Check($"{place}, exception", exception);
            }
        }
    }
}
