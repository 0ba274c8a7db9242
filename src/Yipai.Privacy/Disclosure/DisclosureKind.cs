namespace Yipai.Privacy.Disclosure;

/// <summary>How information leaves the handler (共享 转让 公开披露 委托处理 共同处理).</summary>
public enum DisclosureKind
{
    /// <summary>Not said, and so denied.</summary>
    Unspecified = 0,

    /// <summary>Sharing (共享) with another handler, PIPL 23.</summary>
    Sharing,

    /// <summary>Transfer (转让) of control, PIPL 22.</summary>
    Transfer,

    /// <summary>Public disclosure (公开披露), PIPL 25.</summary>
    PublicDisclosure,

    /// <summary>Entrusted processing (委托处理), PIPL 21.</summary>
    EntrustedProcessing,

    /// <summary>Joint handling (共同处理), PIPL 20.</summary>
    JointHandling,

    /// <summary>Providing abroad (出境), PIPL 38: denied, the policy keeps everything in China (P4.2.1/1).</summary>
    CrossBorder,
}
