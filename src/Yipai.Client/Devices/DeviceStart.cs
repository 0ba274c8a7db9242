using Microsoft.Extensions.Hosting;
using Yipai.Client.Hosting;
using Yipai.Privacy;

namespace Yipai.Client.Devices;

/// <summary>Stops the start of a host whose handler may not run a device in a public place (PIPL 26).</summary>
internal sealed class DeviceStart(Func<ClientServices> services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ClientServices of = services();
        YipaiDeviceOptions device = of.Options.Device!;
        ProcessingDecision decision = of.Guard.Guard.DecideCapture(device.Principal, device.Mandate, DataItems.Photo);
        return decision.IsAllowed ? Task.CompletedTask : throw YipaiClientException.DeviceRefused(decision);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
