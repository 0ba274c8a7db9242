using System.Text.Json;
using System.Text.Json.Nodes;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests.NearMisses;

/// <summary>Generates the plausible mistakes that somebody could make in a row of the manifest.</summary>
/// <remarks>
/// Each kind of mistake changes one value of one row as a tired editor would: the weaker consent, the neighbour in a list, one item too
/// many or too few, the other role, one day or one year off. A mistake that the manifest reader refuses is left out, because the product
/// notices it by itself.
/// </remarks>
internal static class ManifestMistakes
{
    private const string File = "yipai-2021-01-20.json";
    private static readonly string Sources = Path.Combine(RepositoryRoot.Path, "src");

    /// <summary>Returns the mistakes in the order of the rows.</summary>
    public static IReadOnlyList<ClauseRule> ReadAll()
    {
        string json = System.IO.File.ReadAllText(DataFile.Find(Sources, new ClauseRule("manifest", Data: File)));
        JsonObject manifest = JsonNode.Parse(json)!.AsObject();
        return
        [
            .. from kind in ManifestMistakeKinds.All
               let rows = manifest[kind.Table]!.AsArray()
               from number in Enumerable.Range(0, rows.Count)
               let row = rows[number]!.AsObject()
               from value in kind.Change(row, rows[(number + 1) % rows.Count]!.AsObject())
               where !JsonNode.DeepEquals(ManifestMistakeKinds.Find(row, kind.Field), value)
               let rule = new ClauseRule(
                   string.Format(null, kind.Mistake, NameOf(row)), Data: File, Clause: SourceOf(row),
                   Pointer: $"/{kind.Table}/{KeyOf(rows, row)}/{kind.Field}",
                   Value: value is null ? null : JsonSerializer.SerializeToElement(value))
               where IsRead(DataFile.Change(json, rule))
               select rule,
        ];
    }

    private static string NameOf(JsonObject row) => (row["id"] ?? row["code"] ?? row["scene"])!.ToString() + row["roles"]?[0] switch
    {
        { } role => $" as {role}",
        null => "",
    };

    private static string SourceOf(JsonObject row) =>
        (row["strict"] as JsonObject)?["rule"]?.ToString()
        ?? (row["clauses"] ?? (row["strict"] as JsonObject)?["rules"] ?? row["strict"] ?? row["rules"] ?? row["clause"]) switch
        {
            JsonArray { Count: > 0 } several => several[0]!.ToString(),
            { } one => one.ToString(),
            null => "",
        };

    private static string KeyOf(JsonArray rows, JsonObject row)
    {
        IEnumerable<string> keys =
            from key in (string[])["id", "code", "scene", "roles"]
            let value = row[key] switch { JsonArray names => string.Join(',', names), var one => one?.ToString() }
            where value is not null
                && rows.Count(other => other![key] is { } found
                    && (found is JsonArray names ? string.Join(',', names) : found.ToString()) == value) == 1
            select $"{key}={value}";
        return keys.First().Replace("/", "~1", StringComparison.Ordinal);
    }

    private static bool IsRead(string json)
    {
        try
        {
            Yipai.Privacy.PrivacyPolicy.Load(System.Text.Encoding.UTF8.GetBytes(json));
            return true;
        }
        catch (Yipai.Privacy.PrivacyException)
        {
            return false;
        }
    }
}
