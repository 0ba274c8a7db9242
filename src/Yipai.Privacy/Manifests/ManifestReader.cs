using System.Text.Json;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Manifests;

/// <summary>Reads a manifest; every error says path, reason and mend.</summary>
internal static class ManifestReader
{
    public static PolicyContent Read(ReadOnlySpan<byte> utf8Json)
    {
        ManifestDocument document = Parse(utf8Json);
        var names = new ManifestNames(document);
        Dictionary<string, DataItemSet> scopeItems = document.Scopes.ToDictionary(row => row.Id, row => names.Items(row.Items, $"scopes/{row.Id}/items"));
        return new PolicyContent(
            document.Policy.Id,
            document.Policy.Version,
            document.Policy.EffectiveDate,
            document.Policy.Title,
            [.. document.Clauses.Select(row => new PolicyClause(
                names.Clause(row.Id, "clauses"), ManifestNames.Enum<ClauseKind>(row.Kind, $"clauses/{row.Id}/kind"), new LocalizedText(row.Zh, row.En)))],
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

    private static ManifestDocument Parse(ReadOnlySpan<byte> utf8Json)
    {
        ManifestDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(utf8Json, ManifestJsonContext.Default.ManifestDocument);
        }
        catch (JsonException exception)
        {
            throw PrivacyException.BadManifest(
                exception.Path ?? "$", "it does not fit policy-manifest.schema.json.", "Validate it against the schema and mend that place.");
        }

        return document is { SchemaVersion: 1 }
            ? document
            : throw PrivacyException.BadManifest("schemaVersion", "this SDK reads version 1.", "Use a manifest of that version.");
    }
}
