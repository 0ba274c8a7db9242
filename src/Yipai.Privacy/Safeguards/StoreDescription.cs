namespace Yipai.Privacy.Safeguards;

/// <summary>What a host says of a store; what it does not say is not there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it lies.</param>
public sealed record StoreDescription(string Name, StoreRegion Region)
{
    /// <summary>What it keeps, for the manifest.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>Whether what it holds is encrypted at rest.</summary>
    public bool EncryptsAtRest { get; init; }

    /// <summary>Whether access needs a credential (有密码控制, P4.2.1/1).</summary>
    public bool ControlsAccess { get; init; }

    /// <summary>Whether access is logged (P4.2.1/2).</summary>
    public bool LogsAccess { get; init; }

    /// <summary>Whether a change or a loss is noticed (P4.2.1/2).</summary>
    public bool ChecksIntegrity { get; init; }
}
