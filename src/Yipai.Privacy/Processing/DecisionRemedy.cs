namespace Yipai.Privacy.Processing;

/// <summary>What a host can do about a denial.</summary>
public enum DecisionRemedy
{
    /// <summary>Nothing: the policy does not allow it.</summary>
    None = 0,

    /// <summary>Leave out, or add, the items named.</summary>
    ChangeItems,

    /// <summary>Let the person sign in.</summary>
    SignIn,

    /// <summary>Show the notice.</summary>
    ShowNotice,

    /// <summary>Let the person open the device permission.</summary>
    OpenPermission,

    /// <summary>Put the prompt of the scope named, not sooner than the throttle allows.</summary>
    AskConsent,

    /// <summary>Bring the evidence that the ground asks for.</summary>
    BringEvidence,

    /// <summary>Ask the guardian (PIPL 31).</summary>
    AskGuardian,

    /// <summary>Register the recipient, with kind, contact and contract (P3-4).</summary>
    RegisterRecipient,
}
