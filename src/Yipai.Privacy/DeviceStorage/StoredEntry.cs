namespace Yipai.Privacy.DeviceStorage;

/// <summary>Describes one entry on a device with the facts that P4.5 requires.</summary>
/// <remarks>It never holds the entry's value.</remarks>
/// <param name="Technology">The technology that stores the entry.</param>
/// <param name="Name">The entry's name.</param>
/// <param name="Purpose">The purpose that the entry serves.</param>
/// <param name="ExpiresAt">The time at which the entry expires. Every entry must expire, so <see cref="DateTimeOffset.MaxValue"/> is
/// refused.</param>
/// <param name="Owner">The domain that issued it.</param>
public sealed record StoredEntry(
    StorageTechnology Technology, string Name, StoragePurpose Purpose, DateTimeOffset ExpiresAt, IssuingDomain Owner)
{
    /// <summary>Gets whether the service needs the entry: for signing in, for security, or for what the person set (S24).</summary>
    public bool IsEssential => Purpose
        is StoragePurpose.LoginSimplification or StoragePurpose.LoginStatus
        or StoragePurpose.AccountDataSecurity or StoragePurpose.PreferenceSetting;

    /// <summary>Gets whether the entry serves analysis or recommendations, which one switch turns off (P4.1.2-4/2; S13).</summary>
    public bool IsPersonalizing => Purpose is StoragePurpose.DataAnalysis or StoragePurpose.PreciseRecommendation;

    /// <summary>
    /// Indicates whether the entry has a technology, a name, a purpose and a future expiry; the policy allows no other entry.
    /// </summary>
    internal bool IsDescribed(DateTimeOffset now) =>
        Technology is >= StorageTechnology.Cookie and <= StorageTechnology.LocalStorage
        && Purpose is >= StoragePurpose.LoginSimplification and <= StoragePurpose.PreciseRecommendation
        && Name.Length > 0 && ExpiresAt > now && ExpiresAt < DateTimeOffset.MaxValue;
}
