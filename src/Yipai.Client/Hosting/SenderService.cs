using Microsoft.Extensions.Hosting;
using Yipai.Client.Outbox;

namespace Yipai.Client.Hosting;

/// <summary>Starts the sender of one client with its host, and ends it with its host.</summary>
internal sealed class SenderService(Func<SendingLoop> loop) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The sender is found only now, after the host has validated its options.
        loop().Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => loop().PauseAsync(cancellationToken);
}
