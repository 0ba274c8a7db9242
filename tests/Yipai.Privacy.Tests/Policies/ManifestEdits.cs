using System.Text;
using System.Text.Json.Nodes;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>
/// Makes every edit of one field of the shipped manifest: another word, a switch, a number, a list entry or row more or less.
/// </summary>
/// <remarks>
/// The words that a field may hold are learned from the manifest itself: two fields share their words if their paths are equal after
/// ids and places are left out. Where a word is no more than text, the edit appends to it.
/// </remarks>
internal static class ManifestEdits
{
    /// <summary>Yields each edit by its path. The tree is changed while the caller holds it and restored afterwards.</summary>
    public static IEnumerable<(string Path, byte[] Manifest)> Of(JsonObject tree)
    {
        Dictionary<string, List<string>> words = [];
        Learn(tree, "", words);
        foreach ((string path, Action apply, Action undo) in Edits(tree, "", words))
        {
            apply();
            byte[] manifest = Encoding.UTF8.GetBytes(tree.ToJsonString());
            undo();
            yield return (path, manifest);
        }
    }

    private static void Learn(JsonNode? node, string kind, Dictionary<string, List<string>> words)
    {
        switch (node)
        {
            case JsonObject row:
                foreach ((string name, JsonNode? field) in row)
                {
                    Learn(field, $"{kind}/{Shared(name)}", words);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? one in list)
                {
                    Learn(one, $"{kind}/-", words);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? word):
                List<string> known = words.TryGetValue(kind, out List<string>? found) ? found : words[kind] = [];
                if (!known.Contains(word))
                {
                    known.Add(word);
                }

                break;
        }
    }

    /// <summary>Returns one name for the fields that take the same words in both profiles.</summary>
    private static string Shared(string name) => name is "asWritten" or "strict" ? "profile" : name;

    private static IEnumerable<(string Path, Action Apply, Action Undo)> Edits(
        JsonNode node, string path, Dictionary<string, List<string>> words, string kind = "") => node switch
    {
        JsonObject row =>
            row.ToList().SelectMany(field => OfField(row, field.Key, $"{path}/{field.Key}", words, $"{kind}/{Shared(field.Key)}")),
        JsonArray list => OfList(list, path, words, kind),
        _ => [],
    };

    private static IEnumerable<(string Path, Action Apply, Action Undo)> OfField(
        JsonObject row, string name, string path, Dictionary<string, List<string>> words, string kind)
    {
        JsonNode? before = row[name];
        IEnumerable<JsonNode?> values = before switch
        {
            JsonValue value when value.TryGetValue(out bool flag) => [!flag],
            JsonValue value when value.TryGetValue(out int number) => number > 0 ? [number + 1, number - 1] : [number + 1],
            JsonValue value when value.TryGetValue(out string? word) => Others(word, words[kind]).Select(other => (JsonNode?)other),
            null => [30],
            _ => [],
        };
        foreach (JsonNode? value in values)
        {
            yield return (path, () => row[name] = value, () => row[name] = before);
        }

        if (path.Count(letter => letter == '/') > 1)
        {
            yield return ($"{path} left out", () => row.Remove(name), () => row[name] = before);
        }

        foreach ((string Path, Action Apply, Action Undo) edit in before is null ? [] : Edits(before, path, words, kind))
        {
            yield return edit;
        }
    }

    private static IEnumerable<(string Path, Action Apply, Action Undo)> OfList(
        JsonArray list, string path, Dictionary<string, List<string>> words, string kind)
    {
        for (int index = 0; index < list.Count; index++)
        {
            (int at, JsonNode one) = (index, list[index]!);
            string id = (string?)(one as JsonObject)?["id"] ?? (string?)(one as JsonObject)?["code"] ?? $"{at}";
            yield return ($"{path}/{id} removed", () => list.RemoveAt(at), () => list.Insert(at, one));
            if (one is JsonValue)
            {
                continue;
            }

            foreach ((string Path, Action Apply, Action Undo) edit in Edits(one, $"{path}/{id}", words, $"{kind}/-"))
            {
                yield return edit;
            }
        }

        if (words.TryGetValue($"{kind}/-", out List<string>? known))
        {
            foreach (string more in known.Except(list.OfType<JsonValue>().Select(one => (string)one!)).Take(1))
            {
                yield return ($"{path} +{more}", () => list.Add(more), () => list.RemoveAt(list.Count - 1));
            }
        }
    }

    private static IEnumerable<string> Others(string word, List<string> known) =>
        known.Count > 60 ? [$"{word}。"] : [.. known.Where(other => other != word).Take(1), $"{word}。"];
}
