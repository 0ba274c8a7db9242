namespace Yipai.Privacy.Server.Rights;

/// <summary>The reasons for a deletion (P4.3.2/1; PIPL 47).</summary>
public enum DeletionReason
{
    /// <summary>The request states no reason.</summary>
    Unstated = 0,

    /// <summary>The handler processed the information against the law (违反法律法规, P4.3.2/1; PIPL 47(4)).</summary>
    IllegalProcessing,

    /// <summary>The handler processed the information against the agreement (违反约定, P4.3.2/1; PIPL 47(4)).</summary>
    BreachOfAgreement,

    /// <summary>The purpose is reached, cannot be reached, or no longer needs the information (PIPL 47(1)).</summary>
    PurposeDone,

    /// <summary>The service has stopped, or the period of storage is over (PIPL 47(2)).</summary>
    ServiceStopped,

    /// <summary>The person withdrew the consent (PIPL 47(3)).</summary>
    ConsentWithdrawn,

    /// <summary>Another law or regulation asks for the deletion (PIPL 47(5)).</summary>
    OtherLaw,
}
