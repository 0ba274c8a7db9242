namespace Yipai.Client.Http;

/// <summary>How one sending ended.</summary>
public enum SendOutcome
{
    /// <summary>No answer that can be trusted; the server may have it.</summary>
    OutcomeUnknown = 0,

    /// <summary>The server has it.</summary>
    Accepted,

    /// <summary>The server refused it for good.</summary>
    Rejected,

    /// <summary>It was not sent, because consent had ended.</summary>
    ConsentEnded,
}
