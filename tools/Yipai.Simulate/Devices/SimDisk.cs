using Yipai.Client.Storage;
using Yipai.Simulate.Worlds;
using Yipai.Testing.Stores;

namespace Yipai.Simulate.Devices;

/// <summary>The disk of one process: every access takes time, and the process can die before and after it.</summary>
internal sealed class SimDisk(World world, SimProcess process) : DiskBehavior
{
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(4);

    public override async ValueTask BeforeAsync(DiskOperation operation, CancellationToken cancellationToken)
    {
        await PassAsync("before", operation);
        if (operation.Adds && world.IsStormy && process.Device.IsDiskFull)
        {
            throw new ClientStateException("YP0311", "The disk is full.");
        }
    }

    public override ValueTask AfterAsync(DiskOperation operation)
    {
        if (operation.Name == "outbox.take")
        {
            process.TookAt = world.Agenda.Now;
        }

        return new ValueTask(PassAsync("after", operation));
    }

    private async Task PassAsync(string side, DiskOperation operation)
    {
        int number = world.NextAccess();
        await world.Agenda.WaitAsync(world.Plan.Dice.Time(Slowest, "disk", number), process.Life);
        if (world.IsStormy && world.Plan.Happens(world.Weather.Crash, $"crash {side} {operation.Name}", number))
        {
            process.Crash();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }

        world.Note($"{process} {side} {operation.Name}");
    }
}
