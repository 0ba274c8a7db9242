namespace Yipai.Client.Outbox;

/// <summary>How an entry stands.</summary>
public enum OutboxState
{
    /// <summary>Waits to be sent.</summary>
    Waiting = 0,

    /// <summary>Being sent; found so after a crash, its outcome is unknown.</summary>
    Sending,

    /// <summary>Bytes left and no answer came; sent again under the same key.</summary>
    OutcomeUnknown,

    /// <summary>The server has it; the payload is gone from here.</summary>
    Accepted,

    /// <summary>The server refused it for good; the payload stays for the person.</summary>
    Rejected,

    /// <summary>Consent ended before it was sent; the payload is gone from here (P4.1.2-3/4).</summary>
    ConsentEnded,
}
