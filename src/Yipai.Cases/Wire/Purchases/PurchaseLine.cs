namespace Yipai.Cases.Wire;

/// <summary>Holds an order or a reward, for the person alone (P3-7).</summary>
/// <param name="PurchaseId">The id, which is also the order number.</param>
/// <param name="ServiceId">The service, or an empty text for a reward.</param>
/// <param name="Points">The points that the line adds or, below zero, costs.</param>
/// <param name="AmountInFen">The amount in fen, 0 or more.</param>
/// <param name="PlacedAt">The time of the order or reward.</param>
/// <param name="State"><c>Pending</c>, <c>Completed</c> or <c>Refused</c>.</param>
/// <param name="Coupon">The code of the coupon, or null.</param>
public sealed record PurchaseLine(
    string PurchaseId, string ServiceId, int Points, int AmountInFen, DateTimeOffset PlacedAt, string State, string? Coupon)
{
    /// <summary>Returns the id and the state.</summary>
    public override string ToString() => $"purchase {PurchaseId}: {State}";
}
