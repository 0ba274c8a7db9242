using System.Text;
using System.Text.Json.Nodes;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>The shipped manifest, changed for a test.</summary>
internal static class PolicyTexts
{
    public static readonly string Shipped = Read();

    /// <summary>A policy from the shipped manifest after a change to its tree.</summary>
    public static PrivacyPolicy With(Action<JsonObject> change) => PrivacyPolicy.Load(Bytes(change));

    /// <summary>The shipped manifest as a tree of its own.</summary>
    public static JsonObject Tree() => JsonNode.Parse(Shipped)!.AsObject();

    public static byte[] Bytes(Action<JsonObject> change)
    {
        JsonObject tree = Tree();
        change(tree);
        return Encoding.UTF8.GetBytes(tree.ToJsonString());
    }

    /// <summary>The row of a section by its id.</summary>
    public static JsonObject Row(this JsonObject tree, string section, string id) =>
        tree[section]!.AsArray().Select(row => row!.AsObject()).Single(row => (string?)(row["id"] ?? row["code"]) == id);

    /// <summary>The row of disclosures to a kind of recipient, in one way.</summary>
    public static JsonObject Way(this JsonObject tree, string recipient, string? kind = null) =>
        tree["disclosures"]!.AsArray().Select(row => row!.AsObject()).First(row =>
            row["recipients"]!.AsArray().Any(one => (string?)one == recipient) && (kind is null || (string?)row["kind"] == kind));

    private static string Read()
    {
        using Stream stream = typeof(PrivacyPolicy).Assembly.GetManifestResourceStream("yipai-2021-01-20.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
