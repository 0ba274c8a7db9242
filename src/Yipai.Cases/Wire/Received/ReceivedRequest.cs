namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/officer/received/{recordId}</c>: what a source provided, with its proof (P4.1.2-6).</summary>
/// <param name="Account">The account of the person.</param>
/// <param name="SourceId">The affiliate or partner that provided the items.</param>
/// <param name="EvidenceId">The id under which the source holds its evidence of the person's authorization.</param>
/// <param name="AuthorizedAt">The time of the authorization.</param>
/// <param name="EndsAt">The time at which the authorization ends, or null.</param>
/// <param name="AuthorizedItems">The ids of the items that the person authorized.</param>
/// <param name="Items">The received values by the ids of their items.</param>
public sealed record ReceivedRequest(
    string Account, string SourceId, string EvidenceId, DateTimeOffset AuthorizedAt, DateTimeOffset? EndsAt,
    IReadOnlyList<string> AuthorizedItems, IReadOnlyDictionary<string, string> Items)
{
    /// <summary>Returns the number of items, never the person or a value.</summary>
    public override string ToString() => $"{Items.Count} received items";
}
