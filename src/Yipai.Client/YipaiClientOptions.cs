using Yipai.Cases;

namespace Yipai.Client;

/// <summary>Where the city is and how this host shows itself.</summary>
public sealed class YipaiClientOptions
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestKeeping = TimeSpan.FromDays(90);

    /// <summary>
    /// Gets or sets the city's signed description: its handler, notice, policy, catalogue, limits, receipt keys and address. The
    /// default is null.
    /// </summary>
    /// <remarks>
    /// Where the host names a handler with <c>AddYipaiPrivacy</c>, the host's own handler, supplement, policy and reading decide, and the
    /// profile gives only address, catalogue, limits and receipt keys. <see cref="Endpoint"/> and <c>AddYipaiCases</c>, called before,
    /// win too.
    /// </remarks>
    public CityProfile? City { get; set; }

    /// <summary>
    /// The city's server: https, or http on this machine only (P4.2.2/1). The default is the address in <see cref="City"/>.
    /// </summary>
    /// <remarks>A path is kept, with or without a slash at its end: <c>https://host/yipai</c> is asked for
    /// <c>/yipai/v1/cases</c>.</remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>How this host is named in consent records: <c>app</c>, <c>web</c>, <c>device</c>. The default is <c>app</c>.</summary>
    public string Channel { get; set; } = "app";

    /// <summary>
    /// Gets or sets the language in which the city explains a refusal: <c>zh</c>, <c>zh-CN</c>, <c>en</c>,
    /// <c>en-US</c> or <c>en-GB</c>. The default is <c>zh-CN</c>.
    /// </summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>How long one request may take. The default is 100 seconds; the range is 1 second to 1 hour.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long this device keeps what the city refused or what cannot be opened. The default is 30 days; the range is 0 to 90 days
    /// (P4.2.1).
    /// </summary>
    public TimeSpan KeepRejectedFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The address that counts: the host's own, or else the one in the city's profile.</summary>
    internal Uri? Address => Endpoint ?? City?.Endpoint;

    /// <summary>
    /// The endpoint with a slash at the end of its path: without it, resolving a relative path would replace the last segment.
    /// </summary>
    internal Uri BaseAddress =>
        new UriBuilder(Address!) { Path = Address!.AbsolutePath.TrimEnd('/') + "/", Query = "", Fragment = "" }.Uri;

    internal bool IsChinese => Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns what is wrong with the options, one error for each.</summary>
    internal IEnumerable<YipaiClientException> Errors()
    {
        if (Address is not { IsAbsoluteUri: true } uri
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            yield return YipaiClientException.BadEndpoint();
        }

        if (Language is not ("zh" or "zh-CN" or "en" or "en-US" or "en-GB"))
        {
            yield return YipaiClientException.BadOption(nameof(Language), "zh, zh-CN, en, en-US or en-GB");
        }

        if (RequestTimeout < Shortest || RequestTimeout > Longest)
        {
            yield return YipaiClientException.BadOption(nameof(RequestTimeout), "1 second to 1 hour");
        }

        if (KeepRejectedFor < TimeSpan.Zero || KeepRejectedFor > LongestKeeping)
        {
            yield return YipaiClientException.BadOption(nameof(KeepRejectedFor), "0 to 90 days");
        }

        if (string.IsNullOrWhiteSpace(Channel))
        {
            yield return YipaiClientException.BadOption(nameof(Channel), "a word such as app, web or device");
        }
    }
}
