using System.Collections;
using System.Globalization;
using System.Text;

namespace Yipai.Logging.Values;

/// <summary>Renders a message template with masked values.</summary>
internal static class LogTemplate
{
    /// <summary>Gives the name under which a state carries its template.</summary>
    public const string Name = "{OriginalFormat}";

    /// <summary>Returns the template among the values, or null if they carry no template.</summary>
    public static string? Of(IReadOnlyList<KeyValuePair<string, object?>> values) =>
        values.LastOrDefault(pair => pair.Key == Name).Value as string;

    /// <summary>
    /// Returns the words of the template directly before and after a placeholder, or empty texts if no placeholder has that name.
    /// </summary>
    public static (string Before, string After) Around(string template, string name)
    {
        for (int at = 0; (at = template.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            int end = at + name.Length;
            bool isPlaceholder = at > 0 && template[at - 1] == '{' && end < template.Length && template[end] is '}' or ',' or ':';
            int close = isPlaceholder ? template.IndexOf('}', end) : -1;
            if (close >= 0)
            {
                int next = template.IndexOf('{', close);
                string before = template[(template.LastIndexOf('}', at) + 1)..(at - 1)];
                return (before, next < 0 ? template[(close + 1)..] : template[(close + 1)..next]);
            }
        }

        return ("", "");
    }

    /// <summary>Returns the message, or null if the values carry no template.</summary>
    public static string? Render(KeyValuePair<string, object?>[] values)
    {
        if (Of(values) is not { } template)
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
                ReadOnlySpan<char> layout = Layout(template.AsSpan(at, end - at));
                message.AppendFormat(CultureInfo.InvariantCulture, $"{{0{layout}}}", Written(values[next++].Value));
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

    /// <summary>Returns a value as .NET logging writes it.</summary>
    private static object Written(object? value) => value is IEnumerable several and not string
        ? string.Join(", ", several.Cast<object?>().Select(Written))
        : value ?? "(null)";

    /// <summary>Returns the alignment and format of a placeholder.</summary>
    private static ReadOnlySpan<char> Layout(ReadOnlySpan<char> placeholder)
    {
        int start = placeholder.IndexOfAny(',', ':');
        return start < 0 ? [] : placeholder[start..];
    }
}
