using Yipai.Cases.Workflow;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Describes what the city did with a command, and holds what the answer needs.</summary>
public sealed record CaseCommandTaking(CaseCommandOutcome Outcome)
{
    public PolicyDecision? Decision { get; init; }

    public CaseRefusal? Refusal { get; init; }
}

/// <summary>Specifies what the city did with a command.</summary>
public enum CaseCommandOutcome
{
    /// <summary>The person has no such case.</summary>
    NotFound = 0,

    /// <summary>The case has changed.</summary>
    Done,

    /// <summary>The command was carried out before.</summary>
    Replayed,

    /// <summary>Another command already has this id.</summary>
    KeyReused,

    /// <summary>The policy does not allow the city to take the words or photos of the command.</summary>
    Denied,

    /// <summary>The command names a photo that its sender did not upload.</summary>
    PhotoMissing,

    /// <summary>The command breaks a rule of the workflow.</summary>
    Broken,

    /// <summary>Others changed the case at the same time. The sender may send the command again.</summary>
    Busy,
}
