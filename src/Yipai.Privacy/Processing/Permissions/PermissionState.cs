namespace Yipai.Privacy.Processing;

/// <summary>How a device permission stands, as the operating system reports it.</summary>
public enum PermissionState
{
    /// <summary>Not known, and so treated as closed.</summary>
    Unknown = 0,

    /// <summary>The person has not been asked.</summary>
    NotAsked,

    /// <summary>Denied, or closed later (P4.1.2-3/4).</summary>
    Closed,

    /// <summary>Open for this one time.</summary>
    Once,

    /// <summary>Open while the app is in use.</summary>
    WhileInUse,

    /// <summary>Open, but a coarse position only.</summary>
    Approximate,

    /// <summary>Open for what the person picked: some photos, some contacts.</summary>
    Limited,

    /// <summary>Open (P4.1.2-3/3).</summary>
    Full,
}
