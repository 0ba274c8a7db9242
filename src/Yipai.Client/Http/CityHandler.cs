namespace Yipai.Client.Http;

/// <summary>Creates the HTTP handler for every request of the client.</summary>
/// <remarks>
/// The handler follows no redirect, because a redirect could send texts, numbers and passwords to an unknown host (P4.2.2/1).
/// It neither keeps nor sends cookies (P4.5), and it sends no credentials of the device and no trace context.
/// </remarks>
internal static class CityHandler
{
    /// <summary>The fetch option that stops a browser from adding the cookies of the page.</summary>
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> FetchOptions = new("WebAssemblyFetchOptions");

    public static HttpMessageHandler Create() => OperatingSystem.IsBrowser()
        ? new HttpClientHandler { AllowAutoRedirect = false }
        : new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Credentials = null,
            DefaultProxyCredentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
        };

    /// <summary>Marks a request so that a browser adds no credentials to it.</summary>
    public static void LeaveOutCredentials(HttpRequestMessage request)
    {
        if (OperatingSystem.IsBrowser())
        {
            request.Options.Set(FetchOptions, new Dictionary<string, object> { ["credentials"] = "omit" });
        }
    }
}
