using Yipai.Privacy.DeviceStorage;

namespace Yipai.Cases.Wire;

/// <summary>Lists what the client of this SDK keeps on a device; its stores refuse to write anything else (P4.5).</summary>
/// <remarks>Every entry is encrypted, serves a function that the person uses, and holds no identifier for other purposes.</remarks>
public static class ClientStorage
{
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);
    private static readonly TimeSpan ThreeYears = TimeSpan.FromDays(3 * 366);

    /// <summary>Gets the entries.</summary>
    public static IReadOnlyList<DeclaredStorage> Declared { get; } =
    [
        new(StorageTechnology.LocalStorage, "session", StoragePurpose.LoginStatus, Quarter),
        new(StorageTechnology.LocalStorage, "draft", StoragePurpose.PreferenceSetting, Quarter),
        new(StorageTechnology.LocalStorage, "outbox", StoragePurpose.PreferenceSetting, Quarter),
        new(StorageTechnology.LocalStorage, "staging", StoragePurpose.PreferenceSetting, TimeSpan.FromDays(1)),
        new(StorageTechnology.LocalStorage, "consent", StoragePurpose.AccountDataSecurity, ThreeYears),
        new(StorageTechnology.LocalStorage, "receipt", StoragePurpose.AccountDataSecurity, ThreeYears),
    ];

    /// <summary>Indicates whether an entry of this name is declared.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static bool Declares(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Declared.Any(entry => entry.Name == name);
    }
}
