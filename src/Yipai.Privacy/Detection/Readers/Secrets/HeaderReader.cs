using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>
/// Reads the values of HTTP headers that carry a secret: Authorization with any scheme (RFC 9110), Cookie and Set-Cookie.
/// </summary>
internal static class HeaderReader
{
    private const int LongestHeader = 20;
    private const int LongestValue = 900;
    private const int LeastToken = 3;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\"'}<");

    private static readonly string[] Schemes =
    [
        "Basic", "Bearer", "Digest", "Token", "Negotiate", "NTLM", "ApiKey", "DPoP", "HOBA", "Mutual", "PrivateToken", "AWS4-HMAC-SHA256",
        "SCRAM-SHA-256",
    ];

    /// <summary>Returns the length of the secret that a header carries, or 0 if no such header precedes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index at which the value of the header begins.</param>
    /// <param name="scheme">The length of the scheme and the space before the secret.</param>
    public static int Length(ReadOnlySpan<char> text, int start, out int scheme)
    {
        scheme = 0;
        ReadOnlySpan<char> before = text[Math.Max(0, start - LongestHeader)..start].TrimEnd(" \"'\\:=：");
        bool isCookie = before.EndsWith("cookie", StringComparison.OrdinalIgnoreCase);
        if (!isCookie && !before.EndsWith("authorization", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        ReadOnlySpan<char> value = text[start..Math.Min(text.Length, start + LongestValue)];
        int end = value.IndexOfAny(Ends);
        value = (end < 0 ? value : value[..end]).TrimEnd();
        if (isCookie)
        {
            return value.Contains('=') ? value.Length : 0;
        }

        foreach (string known in Schemes)
        {
            if (value.StartsWith(known, StringComparison.OrdinalIgnoreCase) && value.Length > known.Length && value[known.Length] == ' ')
            {
                scheme = known.Length + 1;
                int next = known is "Digest" or "AWS4-HMAC-SHA256" ? -1 : value[scheme..].IndexOfAny(" ,;");
                int length = next < 0 ? value.Length - scheme : next;
                return length >= LeastToken ? length : 0;
            }
        }

        return 0;
    }
}
