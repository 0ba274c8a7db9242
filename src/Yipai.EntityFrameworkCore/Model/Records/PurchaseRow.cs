namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an order or a reward; a paid order stays for three years after it was placed.</summary>
internal sealed class PurchaseRow
{
    public required string HandlerId { get; init; }

    public required string PurchaseId { get; init; }

    public required string SubjectId { get; init; }

    public required string ServiceId { get; init; }

    public required int Points { get; init; }

    public required int AmountInFen { get; init; }

    public required long PlacedAt { get; init; }

    public required int State { get; init; }

    public string? Coupon { get; init; }
}
