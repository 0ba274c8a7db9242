namespace Yipai.Privacy.Server.Rights;

/// <summary>The five operations in which a breach gives a right to deletion in the 2021 text (P4.3.2/1).</summary>
public enum ProcessingOperation
{
    /// <summary>Another operation, or none stated.</summary>
    Unspecified = 0,

    /// <summary>收集.</summary>
    Collect,

    /// <summary>使用.</summary>
    Use,

    /// <summary>与他人共享.</summary>
    Share,

    /// <summary>公开披露.</summary>
    Disclose,

    /// <summary>转让.</summary>
    Transfer,
}
