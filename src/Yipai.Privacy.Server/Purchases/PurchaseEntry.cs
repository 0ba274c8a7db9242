namespace Yipai.Privacy.Server.Purchases;

/// <summary>Records an order of a service, or a reward in points.</summary>
/// <param name="Id">The id, 32 hexadecimal digits, which is also the order number.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="ServiceId">The service, or an empty text for a reward.</param>
/// <param name="Points">The points that the entry adds or, below zero, costs.</param>
/// <param name="AmountInFen">The amount in fen (分), 0 or more.</param>
/// <param name="PlacedAt">The time of the order or reward.</param>
public sealed record PurchaseEntry(
    string Id, SubjectId SubjectId, string ServiceId, int Points, int AmountInFen, DateTimeOffset PlacedAt)
{
    /// <summary>Gets the state.</summary>
    public PurchaseState State { get; init; }

    /// <summary>Gets the code of the coupon, or null.</summary>
    public string? Coupon { get; init; }

    /// <summary>Returns the id and the state, never the person or an amount.</summary>
    public override string ToString() => $"purchase {Id}: {State}";
}
