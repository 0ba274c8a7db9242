using System.Collections;
using System.Globalization;
using System.Text;

namespace Yipai.Logging.Values;

/// <summary>Renders a message template with values, each at the place that has its name.</summary>
/// <remarks>
/// Most loggers list values in the order of the template, but <c>LoggerMessage</c> lists them in the order of its parameters, and
/// ASP.NET Core in an order of its own. If the names in the template and those of the values agree one by one, the order decides, because
/// a template may use a name twice. Otherwise the name decides.
/// </remarks>
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

    /// <summary>Returns the message, or null if the values carry no template or lack the value of a placeholder.</summary>
    public static string? Render(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        if (Of(values) is not { } template)
        {
            return null;
        }

        var message = new StringBuilder(template.Length);
        bool isInOrder = IsInOrder(template, values);
        int next = 0;
        for (int at = 0; at < template.Length; at++)
        {
            char character = template[at];
            bool isDoubled = at + 1 < template.Length && template[at + 1] == character && character is '{' or '}';
            int end = character == '{' && !isDoubled ? template.IndexOf('}', at) : -1;
            if (end > at)
            {
                ReadOnlySpan<char> placeholder = template.AsSpan(at + 1, end - at - 1);
                int index = isInOrder ? next++ : IndexOf(values, NameOf(placeholder));
                if (index < 0)
                {
                    return null;
                }

                message.AppendFormat(
                    CultureInfo.InvariantCulture, $"{{0{placeholder[NameOf(placeholder).Length..]}}}", Written(values[index].Value));
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

    private static bool IsInOrder(string template, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        int next = 0;
        for (int at = 0; at < template.Length; at++)
        {
            bool isDoubled = at + 1 < template.Length && template[at + 1] == template[at];
            if (template[at] is '{' or '}' && isDoubled)
            {
                at++;
                continue;
            }

            int end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end > at)
            {
                ReadOnlySpan<char> name = NameOf(template.AsSpan(at + 1, end - at - 1));
                if (next >= values.Count || !name.Equals(values[next++].Key, StringComparison.Ordinal))
                {
                    return false;
                }

                at = end;
            }
        }

        return true;
    }

    private static int IndexOf(IReadOnlyList<KeyValuePair<string, object?>> values, ReadOnlySpan<char> name)
    {
        int found = -1;
        for (int index = 0; index < values.Count; index++)
        {
            ReadOnlySpan<char> key = values[index].Key.AsSpan().TrimStart("@$");
            if (key.Equals(name.TrimStart("@$"), StringComparison.OrdinalIgnoreCase))
            {
                // A name that differs in nothing comes before one that differs in case.
                found = found < 0 || values[index].Key.AsSpan().SequenceEqual(name) ? index : found;
            }
        }

        return found;
    }

    /// <summary>Returns the name of a placeholder, without alignment and format.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> placeholder)
    {
        int end = placeholder.IndexOfAny(',', ':');
        return end < 0 ? placeholder : placeholder[..end];
    }

    /// <summary>Returns a value as .NET logging writes it.</summary>
    private static object Written(object? value) => value is IEnumerable several and not string
        ? string.Join(", ", several.Cast<object?>().Select(Written))
        : value ?? "(null)";
}
