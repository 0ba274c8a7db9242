namespace Yipai.Privacy.Processing;

/// <summary>Names the state of a device permission, as the operating system reports it.</summary>
public enum PermissionState
{
    /// <summary>The state is unknown, so the permission counts as closed.</summary>
    Unknown = 0,

    /// <summary>The operating system has not asked the person yet.</summary>
    NotAsked,

    /// <summary>The person denied the permission, or closed it later (P4.1.2-3/4).</summary>
    Closed,

    /// <summary>The person opened the permission for one time.</summary>
    Once,

    /// <summary>The person opened the permission while the app is in use.</summary>
    WhileInUse,

    /// <summary>The person opened the permission for a coarse position only.</summary>
    Approximate,

    /// <summary>The person opened the permission for a selection, such as some photos or some contacts.</summary>
    Limited,

    /// <summary>The person opened the permission fully (P4.1.2-3/3).</summary>
    Full,
}
