namespace Yipai.Privacy.Processing;

/// <summary>How a device permission stands now, as the operating system reports it.</summary>
public enum PermissionState
{
    /// <summary>Not known, and so treated as closed.</summary>
    Unknown = 0,

    /// <summary>The person has not been asked.</summary>
    NotAsked,

    /// <summary>Opened by the person (P4.1.2-3/3).</summary>
    Open,

    /// <summary>Closed by the person (P4.1.2-3/4).</summary>
    Closed,
}
