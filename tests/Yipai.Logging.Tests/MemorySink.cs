using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Yipai.Logging.Tests;

/// <summary>A sink of Serilog that keeps each line with its properties.</summary>
internal sealed class MemorySink : ILogEventSink
{
    private readonly ConcurrentQueue<string> _lines = [];

    public string All => string.Join('\n', _lines);

    public void Emit(LogEvent logEvent) => _lines.Enqueue(
        logEvent.RenderMessage(CultureInfo.InvariantCulture) + " " + string.Join(' ', logEvent.Properties.Select(each => each.Value)));
}
