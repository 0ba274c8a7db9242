namespace Yipai.Privacy.Server.Rights;

/// <summary>Where a request stands; <see cref="RightsWorkflow"/> says what may follow.</summary>
public enum RightsState
{
    /// <summary>It has come in.</summary>
    Received = 0,

    /// <summary>The person has yet to show who they are (P4.3.4/1); nothing is revealed.</summary>
    AwaitingVerification,

    /// <summary>The handler looks at it.</summary>
    Assessing,

    /// <summary>The law forbids an answer (P4.3.4/4).</summary>
    CannotRespond,

    /// <summary>The handler refused (P4.3.4/3), or the right is not owed.</summary>
    Refused,

    /// <summary>A fee was named before any work (P4.3.4/2).</summary>
    FeeQuoted,

    /// <summary>The person agreed to the fee.</summary>
    FeeAccepted,

    /// <summary>The person did not agree to the fee.</summary>
    FeeDeclined,

    /// <summary>The request is carried out.</summary>
    Executing,

    /// <summary>Erased where it was in use; backups still hold it (P4.3.2/2).</summary>
    ErasedLive,

    /// <summary>Erased from the backups too (P4.3.2/2).</summary>
    ErasedBackup,

    /// <summary>Done.</summary>
    Closed,
}
