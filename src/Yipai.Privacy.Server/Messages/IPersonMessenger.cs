namespace Yipai.Privacy.Server.Messages;

/// <summary>Sends messages to persons, by whatever ways a host has.</summary>
public interface IPersonMessenger
{
    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="channel">The way.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    /// <returns>True when the message is on its way or there already; false when it may not be sent, or the host has no such way.</returns>
    ValueTask<bool> SendAsync(PersonMessage message, MessageChannel channel = MessageChannel.InApp, CancellationToken cancellationToken = default);
}
