namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/officer/orders</c>: one page of the orders of everybody, masked.</summary>
/// <param name="Orders">The orders, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more orders.</param>
public sealed record OrdersPage(IReadOnlyList<OrderLine> Orders, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of orders.</summary>
    public override string ToString() => $"{Orders.Count} orders";
}
