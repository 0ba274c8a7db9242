namespace Yipai.Client;

/// <summary>Says how far an entry has come on its way from this host to the city.</summary>
/// <remarks>
/// A queued entry becomes Sending, and an attempt ends as Queued, Delivered, Rejected, ConsentEnded or DeadLettered. Only a person queues
/// an entry again that is rejected or dead-lettered. Stores keep the numbers of the states. In earlier databases the number 2 meant an
/// unknown outcome. It counts as queued today.
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
    /// <summary>The entry waits to be sent, for the first time or again under the same key.</summary>
    Queued = 0,

    /// <summary>The sender that holds this attempt is sending the entry.</summary>
    Sending = 1,

    /// <summary>The city has the entry, and this host has deleted its payload.</summary>
    /// <remarks>The state is final.</remarks>
    Delivered = 3,

    /// <summary>The city refused the entry permanently, and its payload stays here for the person.</summary>
    /// <remarks>The state is final.</remarks>
    Rejected = 4,

    /// <summary>Consent ended before the entry was sent, so this host deleted its payload (P4.1.2-3/4).</summary>
    /// <remarks>The state is final.</remarks>
    ConsentEnded = 5,

    /// <summary>This host cannot decrypt or read the entry, and the stored bytes stay.</summary>
    /// <remarks>The state is final.</remarks>
    DeadLettered = 6,
}
