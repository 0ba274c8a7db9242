using Yipai.Cases;

namespace Yipai.Client;

/// <summary>Where the city is and how this host shows itself.</summary>
public sealed class YipaiClientOptions
{
    /// <summary>Gets or sets the city's signed description: its handler, notice, policy, catalogue, limits, receipt keys and address. The default is null.</summary>
    /// <remarks>
    /// Where the host names a handler with <c>AddYipaiPrivacy</c>, the host's own handler, supplement, policy and reading decide, and the profile
    /// gives only address, catalogue, limits and receipt keys. <see cref="Endpoint"/> and <c>AddYipaiCases</c>, called before, win too.
    /// </remarks>
    public CityProfile? City { get; set; }

    /// <summary>The city's server: https, or http on this machine only (P4.2.2/1). The default is the address in <see cref="City"/>.</summary>
    /// <remarks>A path is kept, with or without a slash at its end: <c>https://host/yipai</c> is asked for <c>/yipai/v1/cases</c>.</remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>How this host is named in consent records: <c>app</c>, <c>web</c>, <c>device</c>. The default is <c>app</c>.</summary>
    public string Channel { get; set; } = "app";

    /// <summary>How long one request may take. The default is 100 seconds; the range is 1 second to 1 hour.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    internal Uri CheckedEndpoint() =>
        (Endpoint ?? City?.Endpoint) is { IsAbsoluteUri: true } uri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? AsFolder(uri)
            : throw YipaiClientException.BadEndpoint();

    /// <summary>Ends the path with a slash: without it, resolving a relative path would replace the last segment.</summary>
    private static Uri AsFolder(Uri endpoint) =>
        new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + "/", Query = "", Fragment = "" }.Uri;
}
