namespace Yipai.Privacy.Disclosure;

/// <summary>The contract of an entrusted processing (委托处理, PIPL 21).</summary>
public sealed record EntrustmentAgreement
{
    /// <summary>The contract's id.</summary>
    public required string ContractId { get; init; }

    /// <summary>The purpose agreed.</summary>
    public required string Purpose { get; init; }

    /// <summary>The method agreed.</summary>
    public required string Method { get; init; }

    /// <summary>The items agreed.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>The protection agreed.</summary>
    public required string Protection { get; init; }

    /// <summary>The end of the term; then everything is returned or deleted.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether the supplier may entrust others; only with the handler's consent (PIPL 21).</summary>
    public bool AllowsSubEntrustment { get; init; }

    /// <summary>Whether every part of PIPL 21 is there and the term runs.</summary>
    public bool IsComplete(DateTimeOffset now) =>
        !new[] { ContractId, Purpose, Method, Protection }.Any(string.IsNullOrWhiteSpace) && !Items.IsEmpty && now < EndsAt;

    /// <summary>Whether return or deletion is due.</summary>
    public bool IsReturnDue(DateTimeOffset now) => now >= EndsAt;
}
