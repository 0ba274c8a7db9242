namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/rights/{requestId}/explanation</c>: how the city handles what it holds (PIPL 48).</summary>
/// <param name="Items">Each item that a store holds about the person.</param>
public sealed record RightsExplanation(IReadOnlyList<ExplainedHolding> Items)
{
    /// <summary>Returns the number of items.</summary>
    public override string ToString() => $"{Items.Count} items";
}
