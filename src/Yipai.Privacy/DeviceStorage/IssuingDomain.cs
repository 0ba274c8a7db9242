using System.Net;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>Identifies the domain that issued an entry, which is the only one that may read it (P4.5/1).</summary>
/// <remarks>Names are compared in lower-case ASCII form without a final dot. An IP address matches only itself.</remarks>
public sealed record IssuingDomain
{
    private static readonly string[] PublicSuffixes = ["com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn", "mil.cn"];

    private IssuingDomain(string name, bool holdsSubdomains)
    {
        Name = name;
        HoldsSubdomains = holdsSubdomains;
    }

    /// <summary>Gets the name in lower-case ASCII form.</summary>
    public string Name { get; }

    /// <summary>Gets whether hosts below the name belong to the domain.</summary>
    public bool HoldsSubdomains { get; }

    /// <summary>Creates a domain that is one host alone.</summary>
    /// <exception cref="PrivacyException">YP0176: the text is not a host name.</exception>
    public static IssuingDomain OfHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new(Normal(host) ?? throw PrivacyException.BadIssuingDomain(), holdsSubdomains: false);
    }

    /// <summary>Creates a domain that is the handler's own name and every host below it.</summary>
    /// <exception cref="PrivacyException">YP0176: the text is not a name, or is an IP address, or a suffix under which anyone may
    /// register.</exception>
    public static IssuingDomain WithSubdomains(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return Normal(domain) is { } name && IsOwnable(name) ? new(name, holdsSubdomains: true) : throw PrivacyException.BadIssuingDomain();
    }

    /// <summary>Indicates whether a host belongs to the domain.</summary>
    public bool Covers(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Normal(host) is { } name && (name == Name || (HoldsSubdomains && IsBelow(name)));
    }

    /// <summary>Returns the name, with a star before it if hosts below the name belong to the domain.</summary>
    public override string ToString() => HoldsSubdomains ? $"*.{Name}" : Name;

    // The dot keeps evilcity.example.cn out of city.example.cn.
    private bool IsBelow(string host) => host.EndsWith($".{Name}", StringComparison.Ordinal) && !IPAddress.TryParse(host, out _);

    private static bool IsOwnable(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _) && !PublicSuffixes.Contains(name);

    private static string? Normal(string host) =>
        Uri.CheckHostName(host.TrimEnd('.')) != UriHostNameType.Unknown
            && Uri.TryCreate($"https://{Bracketed(host.TrimEnd('.'))}/", UriKind.Absolute, out Uri? uri)
            ? uri.IdnHost.ToLowerInvariant()
            : null;

    private static string Bracketed(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.IPv6 && host[0] != '[' ? $"[{host}]" : host;
}
