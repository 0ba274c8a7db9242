namespace Yipai.Privacy.Server.ServiceLogs;

/// <summary>Identifies the place of an entry in a log, from which a reader goes on.</summary>
/// <param name="At">The time of the entry.</param>
/// <param name="Id">The id of the entry, which orders entries of the same time.</param>
public readonly record struct ServiceLogPlace(DateTimeOffset At, string Id)
{
    /// <summary>Returns the time.</summary>
    public override string ToString() => $"{At:u}";
}
