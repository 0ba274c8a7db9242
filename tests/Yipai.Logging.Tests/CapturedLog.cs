using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Tests;

/// <summary>A host's logging with a provider that keeps what reaches it.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope, IDisposable
{
    private readonly ServiceProvider _services;
    private IExternalScopeProvider? _scopes;

    public CapturedLog(Action<ILoggingBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder =>
        {
            builder.AddProvider(this);
            configure(builder);
        });
        _services = services.BuildServiceProvider();
        Logger = _services.GetRequiredService<ILoggerFactory>().CreateLogger("city");
    }

    public ILogger Logger { get; }

    public List<string> Messages { get; } = [];

    public List<KeyValuePair<string, object?>> Values { get; } = [];

    public List<string> Scopes { get; } = [];

    public List<Exception> Exceptions { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Sink(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Close() => _services.Dispose();

    public void Dispose()
    {
    }

    private sealed class Sink(CapturedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter)
        {
            log.Messages.Add(formatter(state, exception));
            foreach ((string name, object? value) in state as IReadOnlyList<KeyValuePair<string, object?>> ?? [])
            {
                // A value that is masked just in time holds only while the call lasts.
                log.Values.Add(new(name, value is IFormattable and not double and not long and not int ? value.ToString() : value));
            }

            log._scopes?.ForEachScope((scope, scopes) => scopes.Add(scope is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(';', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{scope}"), log.Scopes);
            if (exception is not null)
            {
                log.Exceptions.Add(exception);
            }
        }
    }
}
