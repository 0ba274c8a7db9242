using System.Collections;
using System.Globalization;
using Yipai.Logging.Values;

namespace Yipai.Logging.Masking;

/// <summary>Rebuilds a message from masked values, so that it says what the message said, or says that it cannot.</summary>
/// <remarks>
/// A formatter may write values in its own way. So the template is trusted only if it gives the original message from the original values.
/// Otherwise each masked value replaces its original in the message. A short original might stand for something else, and then
/// the whole message is replaced.
/// </remarks>
internal static class MaskedMessage
{
    /// <summary>Replaces a message that cannot be rebuilt.</summary>
    public const string Hidden = "(A message with personal values was hidden, because it could not be rebuilt from masked values.)";

    private const int LeastOriginal = 4;

    /// <summary>Returns the message with the masked values.</summary>
    /// <param name="original">Returns the original message.</param>
    /// <param name="values">The original values.</param>
    /// <param name="masked">The masked values, in the same order.</param>
    public static string Of(
        Func<string> original, IReadOnlyList<KeyValuePair<string, object?>> values, IReadOnlyList<KeyValuePair<string, object?>> masked)
    {
        if (values.Any(pair => pair.Value is IEnumerable and not string))
        {
            // A sequence may be readable only once, or contain itself, so the original is never written.
            return LogTemplate.Render(masked) ?? Hidden;
        }

        string message = original();
        if (LogTemplate.Render(values) == message && LogTemplate.Render(masked) is { } rebuilt)
        {
            return rebuilt;
        }

        foreach ((string value, string shown) in Changed(values, masked).OrderByDescending(change => change.Original.Length))
        {
            if (value.Length < LeastOriginal && message.Contains(value, StringComparison.Ordinal))
            {
                return Hidden;
            }

            message = value.Length == 0 ? message : message.Replace(value, shown, StringComparison.Ordinal);
        }

        return message;
    }

    private static IEnumerable<(string Original, string Shown)> Changed(
        IReadOnlyList<KeyValuePair<string, object?>> values, IReadOnlyList<KeyValuePair<string, object?>> masked)
    {
        for (int index = 0; index < values.Count; index++)
        {
            if (!Equals(values[index].Value, masked[index].Value) && values[index].Key != LogTemplate.Name)
            {
                yield return (Convert.ToString(values[index].Value, CultureInfo.InvariantCulture) ?? "", $"{masked[index].Value}");
            }
        }
    }
}
