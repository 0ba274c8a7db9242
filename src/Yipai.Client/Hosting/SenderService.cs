using Microsoft.Extensions.Hosting;
using Yipai.Client.Outbox;

namespace Yipai.Client.Hosting;

/// <summary>Starts the sender of one client when the host starts, and pauses it when the host stops.</summary>
internal sealed class SenderService(Func<SendingLoop> loop) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The service resolves the sender only now, because the host has validated the options by this time.
        loop().Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => loop().PauseAsync(cancellationToken);
}
