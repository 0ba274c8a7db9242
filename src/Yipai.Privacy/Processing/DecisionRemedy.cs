namespace Yipai.Privacy.Processing;

/// <summary>Names what a host can do about a denial.</summary>
public enum DecisionRemedy
{
    /// <summary>The host can do nothing, because the policy does not allow the request.</summary>
    None = 0,

    /// <summary>Leave out or add the items that the denial names.</summary>
    ChangeItems,

    /// <summary>Ask the person to sign in.</summary>
    SignIn,

    /// <summary>Show the notice to the person.</summary>
    ShowNotice,

    /// <summary>Ask the person to open the device permission.</summary>
    OpenPermission,

    /// <summary>Show the prompt for the scope that the denial names, but not before the throttle allows it.</summary>
    AskConsent,

    /// <summary>Supply the evidence that the rule requires.</summary>
    BringEvidence,

    /// <summary>Ask the guardian for consent (PIPL 31).</summary>
    AskGuardian,

    /// <summary>Register the recipient with its kind, contact and contract (P3-4).</summary>
    RegisterRecipient,
}
