namespace Yipai.Privacy.Server.Rights;

/// <summary>Why something is to be deleted (P4.3.2/1; PIPL 47).</summary>
public enum DeletionReason
{
    /// <summary>Not said.</summary>
    Unstated = 0,

    /// <summary>Processed against law (违反法律法规, P4.3.2/1; PIPL 47(4)).</summary>
    IllegalProcessing,

    /// <summary>Processed against the agreement (违反约定, P4.3.2/1; PIPL 47(4)).</summary>
    BreachOfAgreement,

    /// <summary>The purpose is reached, or cannot be, or needs it no longer (PIPL 47(1)).</summary>
    PurposeDone,

    /// <summary>The service has stopped, or the period of storage is over (PIPL 47(2)).</summary>
    ServiceStopped,

    /// <summary>The person withdrew the consent (PIPL 47(3)).</summary>
    ConsentWithdrawn,

    /// <summary>Another case that law names (PIPL 47(5)).</summary>
    OtherLaw,
}
