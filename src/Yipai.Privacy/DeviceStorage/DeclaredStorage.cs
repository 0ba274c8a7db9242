namespace Yipai.Privacy.DeviceStorage;

/// <summary>Declares one entry that a host may keep on a device: technology, name, purpose and longest life (P4.5/2, P4.5/3).</summary>
/// <param name="Technology">The technology that stores the entry.</param>
/// <param name="Name">The name of the entry, such as the name of a cookie.</param>
/// <param name="Purpose">The purpose that the entry serves.</param>
/// <param name="Lifetime">The longest time for which the entry is kept.</param>
public sealed record DeclaredStorage(StorageTechnology Technology, string Name, StoragePurpose Purpose, TimeSpan Lifetime)
{
    /// <summary>Returns the entry as it is when a domain issues it at a time.</summary>
    /// <param name="now">The time of issue.</param>
    /// <param name="owner">The domain that issues the entry.</param>
    public StoredEntry IssuedAt(DateTimeOffset now, IssuingDomain owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new StoredEntry(Technology, Name, Purpose, now + Lifetime, owner);
    }
}
