namespace Yipai.Privacy.Disclosure;

/// <summary>Describes the contract of an entrusted processing (委托处理, PIPL 21).</summary>
public sealed record EntrustmentAgreement
{
    /// <summary>Gets the id of the contract.</summary>
    public required string ContractId { get; init; }

    /// <summary>
    /// Gets the recipient id of the state organ that entrusts the handler, or null when the handler itself entrusts a supplier.
    /// </summary>
    public string? PrincipalId { get; init; }

    /// <summary>Gets the agreed purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the agreed method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the agreed items.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the agreed protection.</summary>
    public required string Protection { get; init; }

    /// <summary>Gets the end of the term.</summary>
    /// <remarks>The supplier must then return or delete everything.</remarks>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Indicates whether whoever is entrusted may entrust others, which needs the consent of the principal (PIPL 21).</summary>
    /// <remarks>The default is false. The guard then refuses an entrusted handler each supplier of its own.</remarks>
    public bool AllowsSubEntrustment { get; init; }

    /// <summary>Indicates whether the agreement has every part that PIPL 21 requires and its term has not ended.</summary>
    public bool IsComplete(DateTimeOffset now) =>
        !new[] { ContractId, Purpose, Method, Protection }.Any(string.IsNullOrWhiteSpace) && !Items.IsEmpty && now < EndsAt;

    /// <summary>Indicates whether the term has ended, so that the supplier must return or delete the information.</summary>
    public bool IsReturnDue(DateTimeOffset now) => now >= EndsAt;
}
