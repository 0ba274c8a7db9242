using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Answers a request for an explanation: how each stored item is processed, and how decisions were made (PIPL 24, 48).</summary>
public sealed record HandlingExplanation
{
    /// <summary>Gets the id of the request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Gets each item that a store holds about the person, ordered by its id.</summary>
    public required IReadOnlyList<ExplainedItem> Items { get; init; }

    /// <summary>Gets the decisions about the person, oldest first, each with its explanation and the way to a review by a human.</summary>
    public required IReadOnlyList<DecisionRecord> Decisions { get; init; }

    /// <summary>Gets the items that the answer withholds.</summary>
    /// <remarks>They are listed whether or not a store holds them.</remarks>
    public required DataItemSet WithheldItems { get; init; }

    /// <summary>Returns the numbers of items and decisions.</summary>
    public override string ToString() => $"{Items.Count} items, {Decisions.Count} decisions";
}
