using System.Net;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>The domain that issued an entry, and the only one that may read it (P4.5/1).</summary>
/// <remarks>Names are compared in lower-case ASCII form, without a final dot. An IP address is only ever itself.</remarks>
public sealed record IssuingDomain
{
    private static readonly string[] PublicSuffixes = ["com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn", "mil.cn"];

    private IssuingDomain(string name, bool holdsSubdomains)
    {
        Name = name;
        HoldsSubdomains = holdsSubdomains;
    }

    /// <summary>The name in lower-case ASCII form.</summary>
    public string Name { get; }

    /// <summary>Whether hosts below the name belong to it.</summary>
    public bool HoldsSubdomains { get; }

    /// <summary>One host alone.</summary>
    /// <exception cref="PrivacyException">YP0176: the text is no host name.</exception>
    public static IssuingDomain OfHost(string host) => new(Normal(host) ?? throw PrivacyException.BadIssuingDomain(), holdsSubdomains: false);

    /// <summary>A domain of the handler's own and every host below it.</summary>
    /// <exception cref="PrivacyException">YP0176: no name, an IP address, or a suffix under which anyone may register.</exception>
    public static IssuingDomain WithSubdomains(string domain) =>
        Normal(domain) is { } name && IsOwnable(name) ? new(name, holdsSubdomains: true) : throw PrivacyException.BadIssuingDomain();

    /// <summary>Whether a host belongs to the domain.</summary>
    public bool Covers(string host) =>
        Normal(host) is { } name && (name == Name || (HoldsSubdomains && IsBelow(name)));

    /// <summary>The name, with a star where hosts below it belong to it.</summary>
    public override string ToString() => HoldsSubdomains ? $"*.{Name}" : Name;

    // The dot keeps evilcity.example.cn out of city.example.cn.
    private bool IsBelow(string host) => host.EndsWith($".{Name}", StringComparison.Ordinal) && !IPAddress.TryParse(host, out _);

    private static bool IsOwnable(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _) && !PublicSuffixes.Contains(name);

    private static string? Normal(string host) =>
        Uri.CheckHostName(host.TrimEnd('.')) != UriHostNameType.Unknown && Uri.TryCreate($"https://{Bracketed(host.TrimEnd('.'))}/", UriKind.Absolute, out Uri? uri)
            ? uri.IdnHost.ToLowerInvariant()
            : null;

    private static string Bracketed(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.IPv6 && host[0] != '[' ? $"[{host}]" : host;
}
