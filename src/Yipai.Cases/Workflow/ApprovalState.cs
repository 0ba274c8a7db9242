namespace Yipai.Cases.Workflow;

/// <summary>How far a request of two levels has come: an extension or an appeal.</summary>
public enum ApprovalState
{
    /// <summary>Nothing was asked, or the request lapsed.</summary>
    None = 0,

    /// <summary>Asked; waits for the first level.</summary>
    Requested,

    /// <summary>Passed the first level; waits for the final one.</summary>
    Passed,

    /// <summary>Granted at the final level.</summary>
    Granted,

    /// <summary>Refused at either level.</summary>
    Refused,
}
