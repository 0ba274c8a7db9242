namespace Yipai.Cases.Wire;

/// <summary>Shows the staff an order without its person, with amount and coupon masked (P3-7; P4.1.2-9(5)).</summary>
/// <param name="PurchaseId">The order number.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="State"><c>Pending</c>, <c>Completed</c> or <c>Refused</c>.</param>
/// <param name="Amount">The amount, masked.</param>
/// <param name="Coupon">The coupon, masked, or an empty text.</param>
/// <param name="PlacedAt">The time of the order.</param>
public sealed record OrderLine(string PurchaseId, string ServiceId, string State, string Amount, string Coupon, DateTimeOffset PlacedAt)
{
    /// <summary>Returns the id and the state.</summary>
    public override string ToString() => $"order {PurchaseId}: {State}";
}
