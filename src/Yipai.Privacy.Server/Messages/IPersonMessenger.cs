namespace Yipai.Privacy.Server.Messages;

/// <summary>Sends messages to persons over the channels of the host.</summary>
public interface IPersonMessenger
{
    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    /// <returns>
    /// True if the message is sent or has arrived already. False if it must not be sent, or if the host lacks the channel.
    /// </returns>
    ValueTask<bool> SendAsync(
        PersonMessage message, MessageChannel channel = MessageChannel.InApp, CancellationToken cancellationToken = default);
}
