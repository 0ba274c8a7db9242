namespace Yipai.Privacy.DeviceStorage;

/// <summary>One entry on a device, with what P4.5 asks to be known of it; never its value.</summary>
/// <param name="Technology">By which technology.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it serves.</param>
/// <param name="ExpiresAt">When it ends; every entry ends, and <see cref="DateTimeOffset.MaxValue"/> is no end.</param>
/// <param name="Owner">The domain that issued it.</param>
public sealed record StoredEntry(
    StorageTechnology Technology, string Name, StoragePurpose Purpose, DateTimeOffset ExpiresAt, IssuingDomain Owner)
{
    /// <summary>Whether the service cannot do without it: signing in, security, and what the person set (S24).</summary>
    public bool IsEssential => Purpose
        is StoragePurpose.LoginSimplification or StoragePurpose.LoginStatus or StoragePurpose.AccountDataSecurity or StoragePurpose.PreferenceSetting;

    /// <summary>Whether it serves analysis or recommendations, which one switch turns off (P4.1.2-4/2; S13).</summary>
    public bool IsPersonalizing => Purpose is StoragePurpose.DataAnalysis or StoragePurpose.PreciseRecommendation;

    /// <summary>Technology, name, purpose and an end: what lacks one is no entry of the policy's.</summary>
    internal bool IsDescribed(DateTimeOffset now) =>
        Technology is >= StorageTechnology.Cookie and <= StorageTechnology.LocalStorage
        && Purpose is >= StoragePurpose.LoginSimplification and <= StoragePurpose.PreciseRecommendation
        && Name.Length > 0 && ExpiresAt > now && ExpiresAt < DateTimeOffset.MaxValue;
}
