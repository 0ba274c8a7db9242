namespace Yipai.Privacy.Server.Rights;

/// <summary>The states of a request.</summary>
/// <remarks><see cref="RightsWorkflow"/> defines which state may follow.</remarks>
public enum RightsState
{
    /// <summary>The handler has received the request.</summary>
    Received = 0,

    /// <summary>The person has yet to prove their identity (P4.3.4/1).</summary>
    /// <remarks>Nothing is revealed before that.</remarks>
    AwaitingVerification,

    /// <summary>The handler is assessing the request.</summary>
    Assessing,

    /// <summary>The law forbids an answer (P4.3.4/4).</summary>
    CannotRespond,

    /// <summary>The handler refused the request (P4.3.4/3), or the right is not owed.</summary>
    Refused,

    /// <summary>The handler quoted a fee before any work (P4.3.4/2).</summary>
    FeeQuoted,

    /// <summary>The person agreed to the fee.</summary>
    FeeAccepted,

    /// <summary>The person did not agree to the fee.</summary>
    FeeDeclined,

    /// <summary>The handler is carrying out the request.</summary>
    Executing,

    /// <summary>The live data is erased, while backups still hold it (P4.3.2/2).</summary>
    ErasedLive,

    /// <summary>The backups no longer hold the data either (P4.3.2/2).</summary>
    ErasedBackup,

    /// <summary>The request is complete.</summary>
    Closed,
}
