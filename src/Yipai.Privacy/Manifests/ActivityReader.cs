using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Manifests;

/// <summary>Reads the activities under one profile.</summary>
internal static class ActivityReader
{
    public static IReadOnlyDictionary<ProcessingActivity, ActivityTerms> Read(ManifestDocument document, ManifestNames names, PrivacyProfile profile) =>
        document.Activities.Select(row => Read(row, names, profile)).ToDictionary(terms => terms.Activity);

    private static ActivityTerms Read(ActivityRow row, ManifestNames names, PrivacyProfile profile)
    {
        string path = $"activities/{row.Id}";
        bool isStrict = profile == PrivacyProfile.Strict2026;
        GroundRow ground = isStrict ? row.Strict : row.AsWritten;
        DataItemSet declared = names.Items(row.Items, $"{path}/items");
        DataItemSet items = isStrict && row.StrictItems is { } narrowed ? names.Items(narrowed, $"{path}/strictItems").Intersect(declared) : declared;
        return new ActivityTerms
        {
            Activity = ManifestNames.Activity(row.Id, path),
            Name = row.Name,
            Clauses = [.. row.Clauses.Select(id => (RuleCitation)names.Clause(id, $"{path}/clauses"))],
            IsAvailable = row.Available,
            TakesExactItems = row.ItemsExact,
            Items = items,
            IsOpenToAnonymous = row.Anonymous,
            AnonymousItems = row.AnonymousItems is { } open ? names.Items(open, $"{path}/anonymousItems").Intersect(items) : items,
            Purposes = [.. row.Purposes.Select(id => new ProcessingPurpose(id))],
            Permission = ManifestNames.Enum<DevicePermission>(row.Permission, $"{path}/permission"),
            Basis = ManifestNames.Enum<LegalBasis>(ground.Basis, $"{path}/basis"),
            Consent = Need(ground.Consent, names, path),
            Rules = [.. ground.Rules.Select(rule => names.Rule(rule, $"{path}/rules"))],
        };
    }

    private static ConsentNeed Need(string word, ManifestNames names, string path) => word switch
    {
        "none" => ConsentNeed.NotNeeded,
        "general" => ConsentNeed.Explicit,
        "deemedByAgreement" => ConsentNeed.DeemedByUse,
        _ => ManifestNames.Enum<ConsentNeed>(word, $"{path}/consent"),
    };
}
