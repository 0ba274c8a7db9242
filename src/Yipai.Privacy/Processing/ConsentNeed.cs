namespace Yipai.Privacy.Processing;

/// <summary>The weakest consent that suffices for an activity.</summary>
public enum ConsentNeed
{
    /// <summary>A separate consent (单独同意). The strictest, and so the default.</summary>
    Separate = 0,

    /// <summary>An explicit consent.</summary>
    Explicit,

    /// <summary>Deemed by use after the notice, for those with an account (P1/4, P3-2).</summary>
    DeemedByUse,

    /// <summary>Deemed by opening the permission (P4.1.2-3/3).</summary>
    DeemedByPermission,

    /// <summary>None, and a refusal in the settings ends it (P4.1.2-2/1, P4.1.2-9(2)).</summary>
    UnlessRefused,

    /// <summary>None: another ground carries the activity.</summary>
    NotNeeded,
}
