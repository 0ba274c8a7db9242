using System.Text.Json.Nodes;

namespace Yipai.Privacy.Policies;

/// <summary>Holds one row of a manifest that differs between two versions, with the fields that differ.</summary>
/// <param name="Section">The section of the manifest.</param>
/// <param name="Id">The id of the row, or an empty string for a section that is one value.</param>
/// <param name="Before">The row in the older version, or null when it is new.</param>
/// <param name="After">The row in the newer version, or null when it is gone.</param>
internal sealed record RowDifference(string Section, string Id, JsonNode? Before, JsonNode? After)
{
    private const int LongestValue = 40;

    public string Topic => Id.Length == 0 ? Section : $"{Section}/{Id}";

    /// <summary>Gets the fields that differ, each with its old and its new value unless it is a long text.</summary>
    public IReadOnlyList<string> Fields => Before is null || After is null ? [] : [.. FieldsOf("", Before, After)];

    /// <summary>Adds a row that is new or gone.</summary>
    public void ComparePresence(MaterialChange change, ChangeTally tally) =>
        tally.Add(change, gives: Before is null, takes: After is null);

    /// <summary>Adds a list of words in the row.</summary>
    /// <remarks>A binding list limits the handler, so a longer list takes away.</remarks>
    public void CompareList(string field, MaterialChange change, ChangeTally tally, bool isBinding = false)
    {
        IReadOnlyCollection<string> before = Texts(Before?[field]), after = Texts(After?[field]);
        tally.AddAllowed(change, isBinding ? after : before, isBinding ? before : after);
    }

    private static IEnumerable<string> FieldsOf(string path, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }

        if (before is JsonObject old && after is JsonObject now)
        {
            return old.Select(field => field.Key).Union(now.Select(field => field.Key))
                .SelectMany(name => FieldsOf(path.Length == 0 ? name : $"{path}/{name}", old[name], now[name]));
        }

        if (before is JsonArray || after is JsonArray)
        {
            string[] gone = [.. Texts(before).Except(Texts(after))], added = [.. Texts(after).Except(Texts(before))];
            IEnumerable<string> words = [.. gone.Select(word => $" -{word}"), .. added.Select(word => $" +{word}")];
            return [$"{path}:{string.Concat(words)}".TrimEnd(':')];
        }

        string from = Text(before), to = Text(after);
        return [from.Length > LongestValue || to.Length > LongestValue ? path : $"{path}: {from} → {to}".TrimStart(':', ' ')];
    }

    private static IReadOnlyCollection<string> Texts(JsonNode? node) => node is JsonArray list ? [.. list.Select(Text)] : [];

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString() ?? "null";
}
