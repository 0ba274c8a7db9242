using Yipai.Client.Storage;

namespace Yipai.Testing.Stores;

/// <summary>A disk that can be full or slow.</summary>
/// <example>
/// <code>
/// var disk = new DiskFaults { IsFull = true };
/// services.AddYipaiClient(o => o.City = city.Profile).UseFakeCity(city).UseDeviceStorage(new DeviceStorage(), disk);
/// </code>
/// </example>
public sealed class DiskFaults : DiskBehavior
{
    private readonly TimeProvider _time;

    /// <summary>Creates a disk that works at once until a property says otherwise.</summary>
    /// <param name="time">The clock for a slow disk. The default is the clock of the system.</param>
    public DiskFaults(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>Gets or sets whether the disk refuses to add data (YP0311).</summary>
    /// <remarks>Settling and erasing still work.</remarks>
    public bool IsFull { get; set; }

    /// <summary>Gets or sets the wait before each access.</summary>
    /// <remarks>The default is zero.</remarks>
    public TimeSpan Delay { get; set; }

    /// <inheritdoc/>
    public override async ValueTask BeforeAsync(DiskOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, _time, cancellationToken).ConfigureAwait(false);
        }

        if (IsFull && operation.Adds)
        {
            throw new ClientStateException(
                "YP0311", "The disk that holds the outbox is full or failing. Nothing was changed. Free some space and try again.");
        }
    }
}
