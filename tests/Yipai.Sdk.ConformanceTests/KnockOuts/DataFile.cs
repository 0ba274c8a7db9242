using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>Changes a JSON data file of the product at the place that a rule names.</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Finds the one data file of a name under a folder, except what a build leaves there.</summary>
    /// <exception cref="RuleNotFoundException">There is no such file, or there are several.</exception>
    public static string Find(string folder, ClauseRule rule)
    {
        string[] files =
        [
            .. from file in Directory.EnumerateFiles(folder, rule.Data!, SearchOption.AllDirectories)
               where !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
               select file,
        ];
        return files is [var one] ? one : throw Fail(rule, $"{files.Length} files under src have that name");
    }

    /// <summary>Returns the text with the value at the rule's pointer replaced, removed or appended.</summary>
    /// <exception cref="RuleNotFoundException">The pointer leads nowhere, or the value would not change.</exception>
    public static string Change(string json, ClauseRule rule)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string[] steps = [.. rule.Pointer!.Split('/')[1..].Select(Unescape)];
        JsonNode parent = steps[..^1].Aggregate(root, (node, step) => Step(node, step, rule));
        JsonNode? value = rule.Value is { } given ? JsonNode.Parse(given.GetRawText()) : null;
        if (steps[^1] == "-")
        {
            Append(parent, value, rule);
        }
        else
        {
            Replace(parent, Step(parent, steps[^1], rule), value, rule);
        }

        return root.ToJsonString(Written);
    }

    private static void Append(JsonNode parent, JsonNode? value, ClauseRule rule)
    {
        if (parent is not JsonArray rows || value is null || rows.Any(row => JsonNode.DeepEquals(row, value)))
        {
            throw Fail(rule, "the step \"-\" needs an array and a value that it does not hold yet");
        }

        rows.Add(value);
    }

    private static void Replace(JsonNode parent, JsonNode old, JsonNode? value, ClauseRule rule)
    {
        if (JsonNode.DeepEquals(old, value))
        {
            throw Fail(rule, "the value there is already the one that should replace it");
        }

        if (value is not null)
        {
            old.ReplaceWith(value);
        }
        else if (parent is JsonArray rows)
        {
            rows.Remove(old);
        }
        else
        {
            parent.AsObject().Remove(old.GetPropertyName());
        }
    }

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static JsonNode Step(JsonNode node, string step, ClauseRule rule)
    {
        JsonNode[] found = (node, step.Split('=', 2)) switch
        {
            (JsonObject members, _) => members[step] is { } value ? [value] : [],
            (JsonArray rows, [var key, var wanted]) => [.. rows.OfType<JsonNode>().Where(row => IsRow(row, key, wanted))],
            (JsonArray values, _) => [.. values.OfType<JsonNode>().Where(value => value.ToString() == step)],
            _ => [],
        };
        return found is [var one] ? one : throw Fail(rule, $"{found.Length} values fit the step \"{step}\"");
    }

    private static bool IsRow(JsonNode row, string key, string wanted) =>
        row is JsonObject members && (members[key] is JsonArray names ? string.Join(',', names) : members[key]?.ToString()) == wanted;

    private static RuleNotFoundException Fail(ClauseRule rule, string why) =>
        new($"The rule \"{rule.Rule}\" ({rule.Clause}{rule.Tests}) names {rule.Place}: {why}.");
}
