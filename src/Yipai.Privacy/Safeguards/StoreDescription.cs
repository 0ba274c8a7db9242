namespace Yipai.Privacy.Safeguards;

/// <summary>Describes a store.</summary>
/// <remarks>A safeguard that the host does not name counts as missing.</remarks>
/// <param name="Name">The store's name.</param>
/// <param name="Region">The region where the store is.</param>
public sealed record StoreDescription(string Name, StoreRegion Region)
{
    /// <summary>Gets the items that the store keeps, for the manifest.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>Gets whether the store encrypts its data at rest.</summary>
    public bool EncryptsAtRest { get; init; }

    /// <summary>Gets whether access needs a credential (有密码控制, P4.2.1/1).</summary>
    public bool ControlsAccess { get; init; }

    /// <summary>Gets whether the store logs access (P4.2.1/2).</summary>
    public bool LogsAccess { get; init; }

    /// <summary>Gets whether the store notices a change or a loss of data (P4.2.1/2).</summary>
    public bool ChecksIntegrity { get; init; }
}
