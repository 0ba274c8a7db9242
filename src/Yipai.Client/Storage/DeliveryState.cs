namespace Yipai.Client;

/// <summary>How far something that waits on this host has come on its way to the city.</summary>
/// <remarks>
/// <see cref="Storage.DeliveryTransitions"/> is the one table of what may follow what. A store of its own keeps the numbers; 2 was the
/// unknown outcome of earlier databases, which counts as queued today.
/// </remarks>
/// <example>
/// <code>
/// IOutbox outbox = services.BuildServiceProvider().GetRequiredService&lt;IOutbox&gt;();
/// DeliveryState? state = await outbox.FindStateAsync(report.Id.Value);
/// bool isThere = state is DeliveryState.Delivered;
/// </code>
/// </example>
public enum DeliveryState
{
    /// <summary>Waits to be sent, for the first time or again under the same key.</summary>
    Queued = 0,

    /// <summary>Is being sent by the one taker of this attempt.</summary>
    Sending = 1,

    /// <summary>The city has it; the payload is gone from here. Final.</summary>
    Delivered = 3,

    /// <summary>The city refused it for good; the payload stays for the person. Final.</summary>
    Rejected = 4,

    /// <summary>Consent ended before it was sent; the payload is gone from here (P4.1.2-3/4). Final.</summary>
    ConsentEnded = 5,

    /// <summary>It cannot be opened or understood on this host; what is stored of it stays. Final.</summary>
    DeadLettered = 6,
}
