namespace Yipai.Privacy.Server.Rights;

/// <summary>By whom a step of a request was taken; a kind, never a name.</summary>
public enum StepActor
{
    /// <summary>The software itself.</summary>
    Software = 0,

    /// <summary>The person who asks.</summary>
    Requester,

    /// <summary>The handler's staff.</summary>
    Handler,
}
