using System.Text.Json.Nodes;

namespace Yipai.Privacy.Policies;

/// <summary>Finds every row that differs between two manifests, by comparing them as JSON.</summary>
/// <remarks>
/// Rows are matched by id or code. A disclosure has neither, so it is matched by its position. A row that only moved differs too.
/// </remarks>
internal sealed class RowComparison(PrivacyPolicy older, PrivacyPolicy newer)
{
    /// <summary>The sections in which every change is a change of words only.</summary>
    public static readonly string[] WordSections = ["legalReferences", "policy", "$schema", "schemaVersion"];

    /// <summary>Returns the rows of a section that differ, in the order of the newer manifest and then of the older one.</summary>
    public IReadOnlyList<RowDifference> Find(string section)
    {
        (JsonNode? before, JsonNode? after) = (older.Rows[section], newer.Rows[section]);
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }

        if (before is not JsonArray old || after is not JsonArray now || section == "legalReferences")
        {
            return [new RowDifference(section, "", before, after)];
        }

        Dictionary<string, JsonNode?> earlier = Rows(old), later = Rows(now);
        RowDifference[] different =
        [
            .. from id in later.Keys.Union(earlier.Keys)
               let row = new RowDifference(section, id, earlier.GetValueOrDefault(id), later.GetValueOrDefault(id))
               where !JsonNode.DeepEquals(row.Before, row.After)
               select row,
        ];
        return different.Length > 0 ? different : [new RowDifference(section, "", null, null)];
    }

    private static Dictionary<string, JsonNode?> Rows(JsonArray rows) =>
        rows.Select((row, index) => (Id: (string?)(row!["id"] ?? row["code"]) ?? $"{index}", Row: row))
            .ToDictionary(row => row.Id, row => (JsonNode?)row.Row);
}
