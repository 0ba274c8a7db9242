using System.Text.Json;
using Yipai.Cases.Wire;

namespace Yipai.Client.Identities;

/// <summary>Reads what a platform put into the address to which it sent the person back.</summary>
internal static class ReturnedAddress
{
    /// <summary>Returns the message for the city, or null if the platform sent no code.</summary>
    /// <remarks>Then the person or the platform stopped the sign-in there.</remarks>
    public static byte[]? Read(Uri returned)
    {
        Dictionary<string, string> values = returned.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => Decode(pairs.First()[1]), StringComparer.Ordinal);
        return values.TryGetValue("code", out string? code) && values.TryGetValue("state", out string? state)
            ? JsonSerializer.SerializeToUtf8Bytes(
                new IdentityReturn(code, state, values.GetValueOrDefault("iss")), WireJsonContext.Default.IdentityReturn)
            : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
