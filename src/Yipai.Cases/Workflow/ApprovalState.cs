namespace Yipai.Cases.Workflow;

/// <summary>Specifies the state of a request that needs two approvals: an extension or an appeal.</summary>
public enum ApprovalState
{
    /// <summary>Nobody has made a request, or the request has lapsed.</summary>
    None = 0,

    /// <summary>The request waits for the first level.</summary>
    Requested,

    /// <summary>The first level has passed the request, and it waits for the final level.</summary>
    Passed,

    /// <summary>The final level has granted the request.</summary>
    Granted,

    /// <summary>One of the levels has refused the request.</summary>
    Refused,
}
