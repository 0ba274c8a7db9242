using Yipai.Client.Http;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Ends the time of keeping by the city's clock, because the clock of the device may be years behind or ahead.</summary>
internal static class KeepingTime
{
    /// <summary>Erases what was kept long enough, if the city has confirmed the present time since the client started.</summary>
    public static ValueTask EraseSettledAsync(
        this IOutbox outbox, CityClock clock, YipaiClientOptions options, CancellationToken cancellationToken) =>
        clock.FindConfirmedTime() is { } now
            ? outbox.EraseSettledAsync(now, options.KeepRejectedFor, cancellationToken)
            : ValueTask.CompletedTask;
}
