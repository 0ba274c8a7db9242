using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Workflow;

/// <summary>Represents what an actor wants to do to a case, with the details that the action needs.</summary>
/// <remarks>Details that the action does not use are left out of the change.</remarks>
/// <param name="Action">The action.</param>
[JsonConverter(typeof(RefusingJsonConverter<CaseCommand>))]
public sealed record CaseCommand(CaseAction Action)
{
    /// <summary>Gets the id that the sender gave the command, or null.</summary>
    /// <remarks>A host answers a second command with a known id as the first.</remarks>
    public Guid? Id { get; init; }

    /// <summary>Gets the reason or opinion (意见) in the actor's words, or null if none is given.</summary>
    [PublishedText]
    public string? Reason { get; init; }

    /// <summary>Gets the unit that should receive the case.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the opaque id of the person who should receive the case: the worker or the acceptor.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>Gets the id of the condition under which the case is filed or closed (立案条件, 结案条件).</summary>
    public string? Condition { get; init; }

    /// <summary>Gets the time limit for disposal from the filing condition (处置时限).</summary>
    /// <remarks>Time limits are local law, so the product has none of its own.</remarks>
    public TimeLimit? Limit { get; init; }

    /// <summary>Gets the end of the suspension.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the rating, 1 to 5.</summary>
    public int Rating { get; init; }

    /// <summary>Gets the digests of the attached photos; the list is empty by default.</summary>
    public IReadOnlyList<PhotoDigest> Evidence { get; init; } = [];

    /// <summary>Returns the action, never the texts.</summary>
    public override string ToString() => Action.ToString();
}
