using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Policies;

/// <summary>Resolves the names in a manifest and refuses every name that leads nowhere.</summary>
internal sealed class ManifestNames(ManifestDocument document)
{
    private readonly HashSet<string> _clauses = [.. document.Clauses.Select(row => row.Id)];
    private readonly HashSet<string> _declaredItems = [.. document.Items.Select(row => row.Id)];

    public DataItem Item(string id, string path) =>
        !DataItems.TryFind(id, out DataItem? item) ? throw PrivacyException.UnknownItem($"The policy manifest at {path}")
        : _declaredItems.Contains(id) ? item!
        : throw PrivacyException.BadManifest(
            path, $"the item {id} is not declared under items.", "Declare it there, or leave it out here.");

    public DataItemSet Items(IEnumerable<string> ids, string path) =>
        DataItemSet.Of([.. ids.Select(id => Item(id, path))]);

    public DataItemSet AllItems() => Items(_declaredItems, "items");

    public static ProcessingActivity Activity(string id, string path) =>
        Activities.TryFind(id, out ProcessingActivity? activity) ? activity!
        : throw PrivacyException.BadManifest(path, "it names an activity that the SDK does not know.", "Use an id listed in Activities.");

    /// <summary>Refuses an empty list, because a request that names no purpose is decided by the first one.</summary>
    public static IReadOnlyList<string> CheckPurposes(IReadOnlyList<string> purposes, string path) =>
        purposes.Count > 0 ? purposes
        : throw PrivacyException.BadManifest(path, "it names no purpose.", "Name one purpose at least, the main one first.");

    public ClauseId Clause(string id, string path) =>
        _clauses.Contains(id) ? ClauseId.Parse(id)
        : throw PrivacyException.BadManifest(path, $"no clause has the id {id}.", "Use an id from the section clauses.");

    public RuleCitation Rule(string text, string path)
    {
        if (ClauseId.TryParse(text, out _))
        {
            return Clause(text, path);
        }

        try
        {
            return RuleCitation.Parse(text ?? "");
        }
        catch (PrivacyException exception)
        {
            throw PrivacyException.BadManifest(
                path, "a rule has an unknown form.", "Cite a clause id, a strict rule S1 to S33, or an article.", exception);
        }
    }

    public static T Enum<T>(string word, string path)
        where T : struct, Enum =>
        System.Enum.TryParse(word, ignoreCase: true, out T value) && !char.IsAsciiDigit(word[0]) ? value
        : throw PrivacyException.BadManifest(
            path, "the schema does not know this word.", "Use a word that policy-manifest.schema.json lists.");

    public Dictionary<DataItem, DataItemFacts> Facts()
    {
        var codes = document.Retention.Select(row => row.Code).Append("none").ToHashSet();
        return document.Items.ToDictionary(row => Item(row.Id, $"items/{row.Id}"), row =>
        {
            string path = $"items/{row.Id}";
            return new DataItemFacts(
                Item(row.Id, path),
                row.Name,
                Enum<DataCategory>(row.Category, $"{path}/category"),
                Enum<Sensitivity>(row.AsWritten, $"{path}/asWritten"),
                Enum<Sensitivity>(row.Law, $"{path}/law"),
                codes.Contains(row.Retention) ? row.Retention
                    : throw PrivacyException.BadManifest(
                        $"{path}/retention", "no retention rule has that code.", "Use a code from the section retention, or none."),
                [.. row.Clauses.Select(id => Clause(id, $"{path}/clauses"))]);
        });
    }
}
