using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy.Server.Stores;

/// <summary>Represents a store that the handler declared, with the items that it keeps (P4.2.1/1).</summary>
/// <param name="Store">The name, the region, the items and the safeguards.</param>
/// <param name="DeclaredAt">The time since which the declaration holds.</param>
public sealed record DeclaredStore(StoreDescription Store, DateTimeOffset DeclaredAt)
{
    /// <summary>Returns the region.</summary>
    public override string ToString() => $"store: {Store.Region}";
}
