namespace Yipai.Privacy.Server.Rights;

/// <summary>The kind of actor that took a step of a request, never a name.</summary>
public enum StepActor
{
    /// <summary>The software itself.</summary>
    Software = 0,

    /// <summary>The person who asks.</summary>
    Requester,

    /// <summary>The handler's staff.</summary>
    Handler,
}
