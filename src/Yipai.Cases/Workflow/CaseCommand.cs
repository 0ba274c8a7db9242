using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Workflow;

/// <summary>What somebody wants to do to a case, with what the action asks for.</summary>
/// <remarks>What the action does not take is left out of the change.</remarks>
/// <param name="Action">The action.</param>
[JsonConverter(typeof(RefusingJsonConverter<CaseCommand>))]
public sealed record CaseCommand(CaseAction Action)
{
    /// <summary>The reason or opinion (意见) in the actor's words, or null.</summary>
    [PublishedText]
    public string? Reason { get; init; }

    /// <summary>The unit that gets the case.</summary>
    public string? Unit { get; init; }

    /// <summary>The opaque id of who gets the case: the worker, or the acceptor.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>The id of the condition by which the case is filed or closed (立案条件, 结案条件).</summary>
    public string? Condition { get; init; }

    /// <summary>The disposal limit of the filing condition (处置时限).</summary>
    /// <remarks>Limits are local law; none is built in.</remarks>
    public TimeLimit? Limit { get; init; }

    /// <summary>When a suspension ends.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The rating, 1 to 5.</summary>
    public int Rating { get; init; }

    /// <summary>Photos, by digest; none by default.</summary>
    public IReadOnlyList<PhotoDigest> Evidence { get; init; } = [];

    /// <summary>The action, never the words.</summary>
    public override string ToString() => Action.ToString();
}
