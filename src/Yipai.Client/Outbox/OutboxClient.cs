using Yipai.Client.Outbox;

namespace Yipai.Client;

/// <summary>What waits on this host to reach the city: reports, notices shown, and consent records.</summary>
/// <example>
/// <code>
/// OutboxClient outbox = client.Outbox;
/// OutboxDrain sent = await outbox.DrainAsync();   // when the network is back, and after each report or choice
/// </code>
/// </example>
public class OutboxClient
{
    private readonly OutboxSender _sender;

    internal OutboxClient(OutboxSender sender) => _sender = sender;

    /// <summary>Makes an outbox without parts, for a mock that overrides what it needs.</summary>
    protected OutboxClient()
        : this(null!)
    {
    }

    /// <summary>Sends every entry that is due for the signed-in person or for visitors; an entry that fails holds up no other.</summary>
    /// <remarks>While <see cref="IConnectivity"/> says that there is no network, nothing is tried and no attempt is counted.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; what waits is unchanged.</exception>
    public virtual Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken = default) => _sender.DrainAsync(cancellationToken);
}
