using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Contains the settings of a client: its city, its server, and how the client behaves.</summary>
public sealed class YipaiClientOptions
{
    private const int ShortestChunk = 1024;
    private const int LongestChunk = 16 * 1024 * 1024;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestKeeping = TimeSpan.FromDays(90);

    /// <summary>
    /// Gets or sets the city's signed description: its handler, notice, policy, catalogue, limits, receipt keys and address.
    /// </summary>
    /// <remarks>
    /// The default is null. If the host names a handler with <c>AddYipaiPrivacy</c>, the client uses the host's own handler, supplement,
    /// policy and reading. It then takes only the address, catalogue, limits and receipt keys from the profile. <see cref="Endpoint"/>,
    /// and <c>AddYipaiCases</c> if it is called before, also take precedence over the profile.
    /// </remarks>
    public CityProfile? City { get; set; }

    /// <summary>Gets or sets the address of the city's server: https, or http only on this machine (P4.2.2/1).</summary>
    /// <remarks>
    /// The default is the address in <see cref="City"/>. The client keeps a path, with or without a slash at its end. For
    /// <c>https://host/yipai</c> it requests <c>/yipai/v1/cases</c>.
    /// </remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the name of this host in consent records, such as <c>app</c>, <c>web</c> or <c>device</c>.</summary>
    /// <remarks>The default is <c>app</c>.</remarks>
    public string Channel { get; set; } = "app";

    /// <summary>
    /// Gets or sets the language in which the city explains a refusal: <c>zh</c>, <c>zh-CN</c>, <c>en</c>, <c>en-US</c> or <c>en-GB</c>.
    /// </summary>
    /// <remarks>The default is <c>zh-CN</c>.</remarks>
    public string Language { get; set; } = "zh-CN";

    /// <summary>Gets or sets the longest time for one request.</summary>
    /// <remarks>The default is 100 seconds, and the range is 1 second to 1 hour.</remarks>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets how long this device keeps entries that the city refused or that it cannot decrypt.</summary>
    /// <remarks>The default is 30 days, and the range is 0 to 90 days (P4.2.1).</remarks>
    public TimeSpan KeepRejectedFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets the size of the chunks in which the client sends larger photos, in bytes.</summary>
    /// <remarks>
    /// The default is 1 MiB, and the range is 1 KiB to 16 MiB. A broken connection costs at most one chunk, and one chunk is in memory.
    /// </remarks>
    public int UploadChunkBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Gets or sets whether a host in Production may take a city whose profile is <see cref="PrivacyProfile.AsWritten2021"/>, which
    /// current law has superseded.
    /// </summary>
    /// <remarks>The default is false: such a host does not start (YP0191).</remarks>
    public bool AcceptSupersededLaw { get; set; }

    /// <summary>Gets or sets the device as which the client acts, or null if it acts for persons.</summary>
    internal YipaiDeviceOptions? Device { get; set; }

    /// <summary>Gets the address that the client uses: <see cref="Endpoint"/>, or else the address in the city's profile.</summary>
    internal Uri? Address => Endpoint ?? City?.Endpoint;

    /// <summary>Gets the address with a slash at the end of its path.</summary>
    /// <remarks>Without the slash, a relative path would replace the last segment.</remarks>
    internal Uri BaseAddress =>
        new UriBuilder(Address!) { Path = Address!.AbsolutePath.TrimEnd('/') + "/", Query = "", Fragment = "" }.Uri;

    internal bool IsChinese => Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns one error for each option that is wrong.</summary>
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

        if (UploadChunkBytes is < ShortestChunk or > LongestChunk)
        {
            yield return YipaiClientException.BadOption(nameof(UploadChunkBytes), "1024 to 16777216");
        }

        if (string.IsNullOrWhiteSpace(Channel))
        {
            yield return YipaiClientException.BadOption(nameof(Channel), "a word such as app, web or device");
        }

        foreach (YipaiClientException error in Device?.Errors() ?? [])
        {
            yield return error;
        }
    }
}
