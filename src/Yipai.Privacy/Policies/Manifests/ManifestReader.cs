using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Reads a manifest and an overlay on it.</summary>
/// <remarks>Every error gives the path, the reason and the way to mend it.</remarks>
internal static class ManifestReader
{
    /// <summary>Gives the longest manifest or overlay, in bytes.</summary>
    public const int LongestDocument = 4 * 1024 * 1024;

    public static ManifestDocument Parse(ReadOnlySpan<byte> utf8Json)
    {
        ManifestDocument document = Parse(utf8Json, ManifestJsonContext.Default.ManifestDocument, "policy-manifest.schema.json");
        return document.SchemaVersion == 1 ? document : throw WrongVersion();
    }

    public static OverlayDocument ParseOverlay(ReadOnlySpan<byte> utf8Json)
    {
        OverlayDocument document = Parse(utf8Json, ManifestJsonContext.Default.OverlayDocument, "policy-overlay.schema.json");
        return document is not { SchemaVersion: 1 } ? throw WrongVersion()
            : document.Product.Length > 0 ? document
            : throw PrivacyException.BadManifest("product", "it is empty.", "Give the product's id.");
    }

    public static PolicyContent Read(ManifestDocument document)
    {
        CheckIds(document);
        var names = new ManifestNames(document);
        Dictionary<string, DataItemSet> scopeItems =
            document.Scopes.ToDictionary(row => row.Id, row => names.Items(row.Items, $"scopes/{row.Id}/items"));
        return new PolicyContent(
            document.Policy.Id,
            document.Policy.Version,
            document.Policy.EffectiveDate,
            document.Policy.Title,
            document.LegalReferences,
            [.. document.Categories.Select(row => new PolicyTerm(row.Id, row.Name))],
            [.. document.Verbs.Select(row => new PolicyTerm(row.Id, row.Name))],
            [.. document.SensitiveGroups.Select(row => new SensitiveGroup(
                row.Id, row.Name, names.Items(row.Items, $"sensitiveGroups/{row.Id}/items")))],
            [.. document.Clauses.Select(row => new PolicyClause(
                names.Clause(row.Id, "clauses"),
                ManifestNames.Enum<ClauseKind>(row.Kind, $"clauses/{row.Id}/kind"),
                new LocalizedText(row.Zh, row.En))
            {
                Before = row.Before,
                Stress = row.Stress is null ? ClauseStress.None : ManifestNames.Enum<ClauseStress>(row.Stress, $"clauses/{row.Id}/stress"),
            })],
            names.Facts(),
            new Dictionary<PrivacyProfile, IReadOnlyDictionary<ProcessingActivity, ActivityTerms>>
            {
                [PrivacyProfile.Strict2026] = ActivityReader.Read(document, names, PrivacyProfile.Strict2026),
                [PrivacyProfile.AsWritten2021] = ActivityReader.Read(document, names, PrivacyProfile.AsWritten2021),
            },
            [.. document.Scopes.Select(row => ScopeReader.Read(row, names, scopeItems[row.Id]))],
            [.. DisclosureReader.ReadTerms(document, names, scopeItems)],
            [.. DisclosureReader.ReadRecipients(document, names)],
            document.Recipients.ToDictionary(row => row.Id, row => row.Name),
            [.. document.Retention.Select(row => RetentionReader.Read(row, names))]);
    }

    private static T Parse<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type, string schema)
        where T : class
    {
        if (utf8Json.Length > LongestDocument)
        {
            throw PrivacyException.BadManifest("$", "it is longer than 4 MiB.", "Leave out everything that does not belong to a manifest.");
        }

        try
        {
            return JsonSerializer.Deserialize(utf8Json, type)
                ?? throw PrivacyException.BadManifest("$", "it is null.", $"Write a document of {schema}.");
        }
        catch (JsonException exception)
        {
            throw PrivacyException.BadManifest(
                exception.Path ?? "$", $"it does not fit {schema}.", "Validate it against the schema and mend that place.");
        }
    }

    private static PrivacyException WrongVersion() =>
        PrivacyException.BadManifest("schemaVersion", "this SDK reads version 1.", "Use a document of that version.");

    /// <summary>Refuses an id that occurs twice, because chance would decide which row counts.</summary>
    private static void CheckIds(ManifestDocument document)
    {
        foreach ((string section, IEnumerable<string> ids) in new (string, IEnumerable<string>)[]
        {
            ("clauses", document.Clauses.Select(row => row.Id)), ("items", document.Items.Select(row => row.Id)),
            ("activities", document.Activities.Select(row => row.Id)), ("scopes", document.Scopes.Select(row => row.Id)),
            ("recipients", document.Recipients.Select(row => row.Id)), ("retention", document.Retention.Select(row => row.Code)),
            ("sensitiveGroups", document.SensitiveGroups.Select(row => row.Id)), ("verbs", document.Verbs.Select(row => row.Id)),
            ("categories", document.Categories.Select(row => row.Id)), ("permissions", document.Permissions.Select(row => row.Id)),
        })
        {
            if (ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                throw PrivacyException.BadManifest($"{section}/{twice.Key}", "the id occurs twice.", "Keep one of the rows.");
            }
        }
    }
}
