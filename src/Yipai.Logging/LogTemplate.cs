using System.Globalization;
using System.Text;

namespace Yipai.Logging;

/// <summary>Writes a message template anew with masked values.</summary>
internal static class LogTemplate
{
    /// <summary>The name under which a state carries its template.</summary>
    public const string Name = "{OriginalFormat}";

    /// <summary>The message, or null where the values carry no template.</summary>
    public static string? Render(KeyValuePair<string, object?>[] values)
    {
        if (values.LastOrDefault(pair => pair.Key == Name).Value is not string template)
        {
            return null;
        }

        var message = new StringBuilder(template.Length);
        int next = 0;
        for (int at = 0; at < template.Length; at++)
        {
            char character = template[at];
            bool isDoubled = at + 1 < template.Length && template[at + 1] == character && character is '{' or '}';
            int end = character == '{' && !isDoubled ? template.IndexOf('}', at) : -1;
            if (end > at && next < values.Length)
            {
                message.AppendFormat(CultureInfo.InvariantCulture, $"{{0{Layout(template.AsSpan(at, end - at))}}}", values[next++].Value);
                at = end;
            }
            else
            {
                message.Append(character);
                at += isDoubled ? 1 : 0;
            }
        }

        return message.ToString();
    }

    /// <summary>Alignment and format of a placeholder.</summary>
    private static ReadOnlySpan<char> Layout(ReadOnlySpan<char> placeholder)
    {
        int start = placeholder.IndexOfAny(',', ':');
        return start < 0 ? [] : placeholder[start..];
    }
}
