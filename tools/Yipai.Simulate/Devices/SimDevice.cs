using Yipai.Client;
using Yipai.Privacy;
using Yipai.Simulate.Worlds;
using Yipai.Testing.Stores;

namespace Yipai.Simulate.Devices;

/// <summary>A device of a person: a storage, a clock that can be wrong, a connection, and the processes that run on it.</summary>
internal sealed class SimDevice(World world, int number, SubjectId person, int processes) : IConnectivity
{
    private readonly SimProcess?[] _processes = new SimProcess?[processes];
    private int _started;

    public event EventHandler? Changed;

    public int Number => number;

    /// <summary>Gets the person, who begins as a visitor if the device has no session yet.</summary>
    public SubjectId Person => person;

    public DeviceStorage Storage { get; } = new();

    /// <summary>Gets or sets how far the clock of the device is ahead of the true time.</summary>
    public TimeSpan ClockError { get; set; }

    public bool IsDiskFull { get; set; }

    /// <summary>Gets or sets whether every request of the device is lost.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Gets or sets what the device knows about its connection.</summary>
    public bool? IsOnline { get; set; }

    /// <summary>Gets or sets when the person withdrew on this device, or null while the consent holds.</summary>
    public TimeSpan? WithdrawnAt { get; set; }

    /// <summary>Returns a living process, and starts one if it has died or never ran.</summary>
    public SimProcess Process(int index)
    {
        int place = index % processes;
        if (_processes[place] is not { Life.IsOver: false })
        {
            _processes[place] = new SimProcess(world, this, $"{number}{"ab"[place]}{_started++}");
        }

        return _processes[place]!;
    }

    /// <summary>Starts every process that does not run, as a person or the system does sooner or later.</summary>
    public void StartAll()
    {
        for (int index = 0; index < processes; index++)
        {
            _ = Process(index).Client.Outbox.StartAsync();
        }
    }

    public void Kill(int index) => _processes[index % processes]?.Crash();

    /// <summary>Connects the device again.</summary>
    /// <remarks>It learns of that only if it knew that it was offline.</remarks>
    public void Heal()
    {
        IsCutOff = false;
        if (IsOnline is false)
        {
            Connect(isOnline: true);
        }
    }

    public void Connect(bool isOnline)
    {
        (IsOnline, IsCutOff) = (isOnline, !isOnline);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
