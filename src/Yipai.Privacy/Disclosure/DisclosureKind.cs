namespace Yipai.Privacy.Disclosure;

/// <summary>Names how information leaves the handler (共享 转让 公开披露 委托处理 共同处理).</summary>
public enum DisclosureKind
{
    /// <summary>The request names no kind, so the guard denies it.</summary>
    Unspecified = 0,

    /// <summary>The handler shares the information (共享) with another handler, PIPL 23.</summary>
    Sharing,

    /// <summary>The handler transfers control of the information (转让), PIPL 22.</summary>
    Transfer,

    /// <summary>The handler discloses the information to the public (公开披露), PIPL 25.</summary>
    PublicDisclosure,

    /// <summary>The handler entrusts somebody with the processing (委托处理), PIPL 21.</summary>
    EntrustedProcessing,

    /// <summary>Several handlers process the information jointly (共同处理), PIPL 20.</summary>
    JointHandling,

    /// <summary>The information would go abroad (出境), PIPL 38.</summary>
    /// <remarks>The guard denies it, because the policy keeps everything in China (P4.2.1/1).</remarks>
    CrossBorder,
}
