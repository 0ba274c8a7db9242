using Yipai.Client.Telemetry;

namespace Yipai.Client.Outbox;

/// <summary>Runs the sender in a loop, with one wait after each round.</summary>
/// <remarks>
/// A round begins when the loop starts, when an entry is queued, when the network is back, and when the next attempt is due.
/// The loop takes the signal for the next round before it begins a round, so that a wake during the round is never lost.
/// Between two rounds it holds no lease and no connection.
/// </remarks>
internal sealed class SendingLoop(
    OutboxSender sender, IConnectivity connectivity, TimeProvider time, WorkQueue queue, OutboxTelemetry telemetry)
    : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The wait without entries to send.</summary>
    /// <remarks>Each round then only erases entries whose time of keeping has ended.</remarks>
    private static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    private static readonly TimeSpan PatienceOfDispose = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private TaskCompletionSource _wake = new();
    private CancellationTokenSource? _stopping;
    private Task _running = Task.CompletedTask;
    private bool _isListening;
    private bool _isPaused;
    private bool _isDisposed;
    private bool _isUrgent;
    private bool _isWoken;

    /// <summary>Gets the error that ended the last round, or null if that round succeeded.</summary>
    public Exception? LastError { get; private set; }

    /// <summary>Starts the loop, unless it already runs or is paused or disposed.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_stopping is not null || _isPaused || _isDisposed)
            {
                return;
            }

            if (!_isListening)
            {
                connectivity.Changed += OnConnectivityChanged;
                _isListening = true;
            }

            // The loop begins later, because a round may work long before it first waits, and the caller may be the UI thread.
            var begin = new TaskCompletionSource();
            _stopping = new CancellationTokenSource();
            _running = RunAsync(begin.Task, _running, _stopping.Token);
            queue.Post(begin.SetResult);
        }
    }

    /// <summary>Requests a round, which begins as soon as the present round has ended.</summary>
    /// <param name="isUrgent">Whether all waiting entries are due at once.</param>
    public void Wake(bool isUrgent)
    {
        lock (_lock)
        {
            _isUrgent |= isUrgent;
            if (!_isWoken)
            {
                _isWoken = true;
                queue.Post(_wake.SetResult);
            }
        }

        Start();
    }

    /// <summary>Ends the loop until <see cref="Resume"/>, and waits until the loop holds no lease and no connection.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        CancellationTokenSource? stopping;
        Task running;
        lock (_lock)
        {
            _isPaused = true;
            (stopping, _stopping, running) = (_stopping, null, _running);
        }

        if (stopping is not null)
        {
            await stopping.CancelAsync().ConfigureAwait(false);
        }

        await running.WaitAsync(cancellationToken).ConfigureAwait(false);
        stopping?.Dispose();
    }

    /// <summary>Starts the loop again after a pause.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _isPaused = false;
        }

        Wake(isUrgent: false);
    }

    /// <summary>Ends the loop, and waits up to 5 seconds for its end.</summary>
    /// <remarks>The method does not wait in a browser, because it cannot.</remarks>
    public void Dispose()
    {
        Task ending = DisposeAsync().AsTask();
        if (!OperatingSystem.IsBrowser())
        {
            ending.Wait(PatienceOfDispose);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isDisposed = true;
            if (_isListening)
            {
                connectivity.Changed -= OnConnectivityChanged;
                _isListening = false;
            }
        }

        await PauseAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task RunAsync(Task begin, Task before, CancellationToken stopping)
    {
        await begin.ConfigureAwait(false);
        await before.ConfigureAwait(false);
        while (!stopping.IsCancellationRequested)
        {
            (Task woken, bool isUrgent) = TakeSignal();
            TimeSpan wait = await RoundAsync(isUrgent, stopping).ConfigureAwait(false);
            await woken.WaitAsync(wait < Shortest ? Shortest : wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends the due entries.</summary>
    /// <remarks>Returns the wait before the next round.</remarks>
    private async Task<TimeSpan> RoundAsync(bool isUrgent, CancellationToken stopping)
    {
        try
        {
            if (sender.ClosedUntil(isUrgent) is { } opens)
            {
                KeepUrgent(isUrgent);
                return opens - time.GetUtcNow();
            }

            OutboxDrain drain = await sender.DrainAsync(isUrgent, CancellationToken.None, stopping).ConfigureAwait(false);
            LastError = null;
            return drain.Remaining == 0 ? Idle : drain.NextAttempt - time.GetUtcNow() ?? RetrySchedule.Probe;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            // The cause, such as a full disk or a failing handler of the host, may disappear. A loop that ended would never send again.
            LastError = exception;
            telemetry.NoteFailedRound(exception);
            return RetrySchedule.Probe;
        }
    }

    private (Task Woken, bool IsUrgent) TakeSignal()
    {
        lock (_lock)
        {
            if (_isWoken)
            {
                (_wake, _isWoken) = (new TaskCompletionSource(), false);
            }

            bool isUrgent = _isUrgent;
            _isUrgent = false;
            return (_wake.Task, isUrgent);
        }
    }

    private void KeepUrgent(bool isUrgent)
    {
        lock (_lock)
        {
            _isUrgent |= isUrgent;
        }
    }

    private void OnConnectivityChanged(object? source, EventArgs change)
    {
        if (connectivity.IsOnline is not false)
        {
            Wake(isUrgent: true);
        }
    }
}
