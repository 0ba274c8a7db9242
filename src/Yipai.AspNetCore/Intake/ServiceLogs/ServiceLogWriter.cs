using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.AspNetCore.Intake;

/// <summary>Writes the service log in batches, so that no request waits for its own line.</summary>
/// <remarks>
/// Idea: requests put their entries into a bounded queue, and one loop appends all that wait in one transaction. A full queue makes the
/// request wait, so that no entry is lost. If the database fails, the loop keeps its batch and tries again. A stop drains the queue.
/// Invariant: an entry leaves the queue only after the store has it. Only a killed process loses its last batch.
/// </remarks>
internal sealed partial class ServiceLogWriter(
    PrivacyGuard guard, IServiceLogStore store, TimeProvider time, ILogger<ServiceLogWriter> logger) : BackgroundService
{
    private const int Capacity = 10_000;
    private const int BatchSize = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Item> _queue = Channel.CreateBounded<Item>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Queues an entry.</summary>
    public ValueTask AddAsync(ServiceLogEntry entry, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new Item(entry, null), cancellationToken);

    /// <summary>Returns once the store has everything that was queued before, or after five seconds if it fails.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(new Item(null, done), cancellationToken).ConfigureAwait(false);
        try
        {
            await done.Task.WaitAsync(TimeSpan.FromSeconds(5), time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The reader then gets what the store has.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } loop)
        {
            await Task.WhenAny(loop, Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken)).ConfigureAwait(false);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Item>();
        while (await _queue.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            while (batch.Count < BatchSize && _queue.Reader.TryRead(out Item item))
            {
                batch.Add(item);
            }

            while (!await TryWriteAsync(batch, stoppingToken).ConfigureAwait(false))
            {
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
            }

            batch.ForEach(item => item.Done?.TrySetResult());
            batch.Clear();
        }
    }

    private async Task<bool> TryWriteAsync(List<Item> batch, CancellationToken cancellationToken)
    {
        try
        {
            ServiceLogEntry[] entries = [.. batch.Where(item => item.Entry is not null).Select(item => item.Entry!)];
            _ = entries.Length == 0 ? 0 : await store.AppendAsync(guard.Handler.Id, entries, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(logger, exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The service log could not be written; the same entries are written again")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private readonly record struct Item(ServiceLogEntry? Entry, TaskCompletionSource? Done);
}
