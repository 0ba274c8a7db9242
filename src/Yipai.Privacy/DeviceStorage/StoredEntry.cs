namespace Yipai.Privacy.DeviceStorage;

/// <summary>One entry on a device, with what P4.5 asks to be known of it.</summary>
/// <param name="Technology">By which technology.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it serves.</param>
/// <param name="ExpiresAt">When it ends; every entry ends.</param>
/// <param name="Host">The host that issued it, such as <c>city.example.cn</c>.</param>
public sealed record StoredEntry(StorageTechnology Technology, string Name, StoragePurpose Purpose, DateTimeOffset ExpiresAt, string Host)
{
    /// <summary>Whether only the issuing host reads it (P4.5/1); a look-alike, a parent or a subdomain is another host.</summary>
    public bool IsReadableBy(string host) =>
        host.Length > 0 && string.Equals(Host.TrimEnd('.'), host.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
