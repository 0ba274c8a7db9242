namespace Yipai.Privacy.Safeguards;

/// <summary>Checks whether data sent to an address is encrypted or never leaves the machine (P4.2.2/1).</summary>
internal static class EndpointReading
{
    public static bool IsEncrypted(Uri endpoint) =>
        endpoint.IsAbsoluteUri
        && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeWss
            || (endpoint.IsLoopback && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeWs)));
}
