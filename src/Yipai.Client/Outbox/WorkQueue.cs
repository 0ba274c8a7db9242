namespace Yipai.Client.Outbox;

/// <summary>Continues the work of the sender away from its caller.</summary>
/// <remarks>The simulation replaces the thread pool by its own single thread.</remarks>
internal class WorkQueue
{
    /// <summary>Runs work later, never inside this call.</summary>
    public virtual void Post(Action work) =>
        ThreadPool.UnsafeQueueUserWorkItem(static queued => queued(), work, preferLocal: false);
}
