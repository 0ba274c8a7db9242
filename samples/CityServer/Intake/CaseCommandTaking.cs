using Yipai.Cases.Workflow;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>What the city did with a command, and what the answer needs.</summary>
public sealed record CaseCommandTaking(CaseCommandOutcome Outcome)
{
    public PolicyDecision? Decision { get; init; }

    public CaseRefusal? Refusal { get; init; }
}

/// <summary>What the city did with a command.</summary>
public enum CaseCommandOutcome
{
    /// <summary>The person has no such case.</summary>
    NotFound = 0,

    /// <summary>The case has changed.</summary>
    Done,

    /// <summary>The command was carried out before.</summary>
    Replayed,

    /// <summary>Another command has this id.</summary>
    KeyReused,

    /// <summary>The policy does not allow to take its words or photos.</summary>
    Denied,

    /// <summary>It names a photo that its sender did not upload.</summary>
    PhotoMissing,

    /// <summary>It breaks a rule of the workflow.</summary>
    Broken,

    /// <summary>Others changed the case again and again; the command may come once more.</summary>
    Busy,
}
