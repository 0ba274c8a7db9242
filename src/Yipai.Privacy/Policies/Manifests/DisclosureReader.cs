using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Reads the recipients and what may be disclosed to each kind of recipient.</summary>
internal static class DisclosureReader
{
    private const string AffiliatesAndPartners = "affiliateOrPartner";

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
        document.Disclosures.Select((row, index) => Read(row, $"disclosures/{index}", names, scopeItems));

    private static DisclosureTerms Read(
        DisclosureRow row, string path, ManifestNames names, Dictionary<string, DataItemSet> scopeItems) => new()
    {
        Kind = ManifestNames.Enum<DisclosureKind>(row.Kind, $"{path}/kind"),
        Recipients = [.. row.Recipients.SelectMany(word => Kinds(word, $"{path}/recipients"))],
        ScopeId = Scope(row.Scope, $"{path}/scope", scopeItems),
        StrictScopeId = Scope(row.StrictScope, $"{path}/strictScope", scopeItems),
        StrictBasis = row.StrictBasis is null ? LegalBasis.None : ManifestNames.Enum<LegalBasis>(row.StrictBasis, $"{path}/strictBasis"),
        Roles = [.. (row.Roles ?? []).Select(word => ManifestNames.Enum<HandlerRole>(word, $"{path}/roles"))],
        Scene = row.Scene ?? "",
        Aim = row.Why ?? "",
        Activities = [.. (row.Activities ?? []).Select(id => ManifestNames.Activity(id, $"{path}/activities"))],
        Items = row.Items is ["*"] ? names.AllItems() : names.Items(row.Items, $"{path}/items"),
        Purposes = [.. ManifestNames.CheckPurposes(row.Purposes, $"{path}/purposes").Select(id => new ProcessingPurpose(id))],
        Conditions = Conditions(row.Conditions, $"{path}/conditions"),
        StrictConditions = Conditions(row.StrictConditions, $"{path}/strictConditions"),
        AsWritten = [.. row.AsWritten.Select(rule => names.Rule(rule, $"{path}/asWritten"))],
        Strict = [.. row.Strict.Select(rule => names.Rule(rule, $"{path}/strict"))],
    };

    private static string? Scope(string? id, string path, Dictionary<string, DataItemSet> scopeItems) =>
        id is null || scopeItems.ContainsKey(id) ? id
        : throw PrivacyException.BadManifest(path, "no scope has that id.", "Use an id from the section scopes, or null.");

    private static IEnumerable<RecipientKind> Kinds(string word, string path) =>
        word == AffiliatesAndPartners
            ? Enum.GetValues<RecipientKind>().Where(kind => kind.IsAffiliateOrPartner())
            : [ManifestNames.Enum<RecipientKind>(word, path)];

    private static IReadOnlyList<DisclosureCondition> Conditions(IReadOnlyList<string>? words, string path) =>
        [.. (words ?? []).Select(word => ManifestNames.Enum<DisclosureCondition>(word, path))];
}
