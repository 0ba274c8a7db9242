namespace Yipai.Privacy.DeviceStorage;

/// <summary>Which purposes the service cannot do without.</summary>
public static class StoragePurposes
{
    /// <summary>Whether the purpose is essential: signing in, security, and what the person set (S24).</summary>
    public static bool IsEssential(this StoragePurpose purpose) =>
        purpose is StoragePurpose.LoginSimplification or StoragePurpose.LoginStatus or StoragePurpose.AccountDataSecurity or StoragePurpose.PreferenceSetting;
}
