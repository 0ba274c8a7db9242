namespace Yipai.Privacy.Processing;

/// <summary>Names the weakest consent that suffices for an activity.</summary>
public enum ConsentNeed
{
    /// <summary>The activity needs a separate consent (单独同意).</summary>
    /// <remarks>This is the strictest need and therefore the default.</remarks>
    Separate = 0,

    /// <summary>The activity needs an explicit consent.</summary>
    Explicit,

    /// <summary>Accepting the service agreement after the notice counts as consent for a person with an account (P4.6.2/1).</summary>
    DeemedByAgreement,

    /// <summary>Use after the notice counts as consent for a person with an account (P1/4, P3-2).</summary>
    DeemedByUse,

    /// <summary>Opening the device permission counts as consent (P4.1.2-3/3).</summary>
    DeemedByPermission,

    /// <summary>The activity needs no consent, but a refusal in the settings ends it (P4.1.2-2/1, P4.1.2-9(2)).</summary>
    UnlessRefused,

    /// <summary>The activity needs no consent because another lawful ground carries it.</summary>
    NotNeeded,
}
