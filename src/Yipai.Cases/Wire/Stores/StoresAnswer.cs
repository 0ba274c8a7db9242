namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/stores</c>: what the city keeps where (P4.2.1/1).</summary>
/// <param name="Stores">The stores in the order of their names, at most 100.</param>
public sealed record StoresAnswer(IReadOnlyList<StoreLine> Stores)
{
    /// <summary>Returns the number of stores.</summary>
    public override string ToString() => $"{Stores.Count} stores";
}
