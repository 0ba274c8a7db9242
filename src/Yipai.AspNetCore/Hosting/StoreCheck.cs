using Microsoft.Extensions.Hosting;
using Yipai.AspNetCore.Intake;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Stops the start of a city whose stores are not declared or lack a safeguard (P4.2.1).</summary>
internal sealed class StoreCheck(StoreDesk desk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => desk.DeclareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
