using System.Text.Json.Nodes;
using Yipai.Privacy.Masking;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>The page of formats says what the rules do, and no rule can go without the page telling.</summary>
public sealed class MaskingTableTests
{
    private const string Start = "<!-- every rule, from here: written by the tests -->\n";
    private const string End = "<!-- to here -->";

    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "masking.md");

    [Fact]
    public void Write_DefaultRules_IsTheTableOfThePage()
    {
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string table = MaskingTable.Write(MaskingRules.Default);

        if (page[start..end] != table)
        {
            File.WriteAllText(Path.ChangeExtension(Page, ".received.md"), page[..start] + table + page[end..]);
        }

        Assert.Equal(table, page[start..end]);
    }

    [Fact]
    public void Write_AnyRuleTakenOut_ChangesTheTable()
    {
        string whole = MaskingTable.Write(MaskingRules.Default);
        string path = Path.Combine(RepositoryRoot.Path, "src/Yipai.Privacy/Masking/Rules/masking-default.json");
        int sets = JsonNode.Parse(File.ReadAllText(path))!["rules"]!.AsArray().Count;
        List<string> unnoticed = [];
        int rules = 0;
        for (int set = 0; set < sets; set++)
        {
            foreach (string id in Show(Load(path), set).Select(pair => pair.Key).ToArray())
            {
                foreach (int audience in Enumerable.Range(0, Load(path)["rules"]![set]!["for"]!.AsArray().Count))
                {
                    JsonNode file = Load(path);
                    string reader = Split(file, set, audience, id);
                    rules++;
                    if (MaskingTable.Write(MaskingRules.Load(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()))) == whole)
                    {
                        unnoticed.Add($"{id} for {reader} in set {set}");
                    }
                }
            }
        }

        Assert.Empty(unnoticed);
        Assert.True(rules > 150, $"{rules} rules were taken out");
    }

    private static JsonNode Load(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    private static JsonObject Show(JsonNode file, int set) => file["rules"]![set]!["show"]!.AsObject();

    /// <summary>Takes one rule away from one audience of a set.</summary>
    private static string Split(JsonNode file, int set, int audience, string id)
    {
        JsonNode whole = file["rules"]![set]!;
        JsonNode alone = whole.DeepClone();
        string reader = whole["for"]![audience]!.GetValue<string>();
        whole["for"]!.AsArray().RemoveAt(audience);
        alone["for"] = new JsonArray(JsonValue.Create(reader));
        alone["show"]!.AsObject().Remove(id);
        file["rules"]!.AsArray().Insert(set, alone);
        return reader;
    }
}
