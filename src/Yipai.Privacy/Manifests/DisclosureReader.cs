using Yipai.Privacy.Classification;
using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Manifests;

/// <summary>Reads the recipients and what may be disclosed to each kind.</summary>
internal static class DisclosureReader
{
    public static IEnumerable<DataRecipient> ReadRecipients(ManifestDocument document, ManifestNames names) =>
        from row in document.Recipients
        where row.ItemIds is not null
        select new DataRecipient(
            row.Id,
            row.Name,
            ManifestNames.Enum<RecipientKind>(row.Kind, $"recipients/{row.Id}/kind"),
            "",
            names.Items(row.ItemIds!, $"recipients/{row.Id}/itemIds"));

    public static IEnumerable<DisclosureTerms> ReadTerms(
        ManifestDocument document, ManifestNames names, Dictionary<string, DataItemSet> scopeItems) =>
        from row in document.Disclosures
        let path = $"disclosures/{row.Kind}-{row.Recipient}"
        select new DisclosureTerms(
            ManifestNames.Enum<DisclosureKind>(row.Kind, $"{path}/kind"),
            ManifestNames.Enum<RecipientKind>(row.Recipient, $"{path}/recipient"),
            row.Scope is null || scopeItems.ContainsKey(row.Scope) ? row.Scope
                : throw PrivacyException.BadManifest($"{path}/scope", "no scope has that id.", "Use an id that stands under scopes, or null."),
            names.Items(row.Items, $"{path}/items"),
            [.. row.AsWritten.Select(rule => names.Rule(rule, $"{path}/asWritten"))],
            [.. row.Strict.Select(rule => names.Rule(rule, $"{path}/strict"))]);
}
