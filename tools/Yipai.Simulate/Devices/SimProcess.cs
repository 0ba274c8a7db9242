using Microsoft.Extensions.DependencyInjection;
using Yipai.Client;
using Yipai.Client.Outbox;
using Yipai.Privacy;
using Yipai.Simulate.Time;
using Yipai.Simulate.Worlds;
using Yipai.Testing.Stores;

namespace Yipai.Simulate.Devices;

/// <summary>One process of the app with the real client.</summary>
/// <remarks>It dies without a word, as after SIGKILL.</remarks>
internal sealed class SimProcess
{
    private readonly World _world;
    private readonly string _name;

    public SimProcess(World world, SimDevice device, string name)
    {
        _world = world;
        _name = name;
        Device = device;
        IServiceCollection services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new DeviceClock(world.Agenda, Life, () => device.ClockError))
            .AddSingleton<IConnectivity>(device)
            .AddSingleton<ChanceSource>(new SimChance(world))
            .AddSingleton<IdentifierSource>(new SimIdentifiers(world))
            .AddSingleton<WorkQueue>(new SimQueue(world, Life));
        Stores = services.AddYipaiClient(options => (options.City, options.RequestTimeout, options.UploadChunkBytes)
                = (world.EmbeddedProfile, World.RequestTimeout, World.ChunkLength))
            .UseDeviceStorage(device.Storage, new SimDisk(world, this));

        // The factory of the platform renews its handlers by a real timer, so the world has its own.
        services.AddSingleton<IHttpClientFactory>(new SimClients(new SimNetwork(world, this)));
        Client = services.BuildServiceProvider().GetRequiredService<YipaiClient>();
        world.Note($"{this} starts");
    }

    public Life Life { get; } = new();

    public SimDevice Device { get; }

    public DeviceProcess Stores { get; }

    public YipaiClient Client { get; }

    /// <summary>Gets or sets when the process last took an entry.</summary>
    public TimeSpan TookAt { get; set; }

    public void Crash()
    {
        if (!Life.IsOver)
        {
            _world.Note($"{this} dies");
            Life.End();
            Stores.Kill();
        }
    }

    public override string ToString() => _name;

    private sealed class SimChance(World world) : ChanceSource
    {
        private int _number;

        public override double NextFraction() => world.Plan.Dice.Fraction("chance", _number++);
    }

    private sealed class SimIdentifiers(World world) : IdentifierSource
    {
        public override Guid NewIdentifier() => new(world.NextIdentifier(), 7, 7, new byte[8]);
    }

    private sealed class SimQueue(World world, Life life) : WorkQueue
    {
        public override void Post(Action work) => world.Agenda.After(TimeSpan.Zero, life, work);
    }

    private sealed class SimClients(HttpMessageHandler network) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(network, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
