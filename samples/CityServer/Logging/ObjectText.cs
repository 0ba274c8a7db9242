using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Samples.CityServer.Http;

namespace Yipai.Samples.CityServer.Logging;

/// <summary>Writes a log template whose values are objects: never by their ToString, always masked.</summary>
internal static partial class ObjectText
{
    /// <summary>Whether a value is an object of the host, which may carry personal attributes.</summary>
    public static bool IsObject(object? value) =>
        value is not (null or string or IFormattable or bool or Type or Exception)
        && value.GetType().Namespace is { } name && !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft", StringComparison.Ordinal);

    public static string Render(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var byName = values.ToDictionary(pair => pair.Key, pair => pair.Value);
        string template = byName.GetValueOrDefault("{OriginalFormat}") as string ?? "";
        return Placeholder().Replace(template, match => Text(byName.GetValueOrDefault(match.Groups[1].Value)));
    }

    private static string Text(object? value)
    {
        if (!IsObject(value))
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        try
        {
            return JsonSerializer.Serialize(value, AudienceResults.JsonFor(Audience.Log));
        }
        catch (PrivacyException)
        {
            return value!.GetType().Name;
        }
    }

    [GeneratedRegex(@"\{@?(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
