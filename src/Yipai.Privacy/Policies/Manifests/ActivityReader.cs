using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Reads the activities under one profile.</summary>
internal static class ActivityReader
{
    public static IReadOnlyDictionary<ProcessingActivity, ActivityTerms> Read(
        ManifestDocument document, ManifestNames names, PrivacyProfile profile) =>
        document.Activities.Select(row => Read(row, names, profile)).ToDictionary(terms => terms.Activity);

    private static ActivityTerms Read(ActivityRow row, ManifestNames names, PrivacyProfile profile)
    {
        string path = $"activities/{row.Id}";
        GroundRow ground = profile == PrivacyProfile.Strict2026 ? row.Strict : row.AsWritten;
        ManifestNames.CheckPurposes(row.Purposes, $"{path}/purposes");
        DataItemSet declared = names.Items(row.Items, $"{path}/items");
        DataItemSet own = profile == PrivacyProfile.Strict2026 && row.StrictItems is { } narrowed
            ? names.Items(narrowed, $"{path}/strictItems").Intersect(declared)
            : declared;
        IReadOnlyList<ActivityGround> grounds = Grounds(row, ground, declared, own, names, path);
        DataItemSet items = grounds.Aggregate(DataItemSet.Empty, (all, one) => all | one.Items);
        return new ActivityTerms
        {
            Activity = ManifestNames.Activity(row.Id, path),
            Name = row.Name,
            Scene = row.Scene ?? $"您使用“{row.Name}”时",
            Aim = row.Why ?? row.Name,
            Clauses = [.. row.Clauses.Select(id => (RuleCitation)names.Clause(id, $"{path}/clauses"))],
            IsAvailable = row.Available,
            IsBasic = row.Function == "basic",
            TakesExactItems = row.ItemsExact,
            Items = items,
            IsOpenToAnonymous = row.Anonymous,
            AnonymousItems = row.AnonymousItems is { } open ? names.Items(open, $"{path}/anonymousItems").Intersect(items) : items,
            Purposes = [.. row.Purposes.Select(id => new ProcessingPurpose(id))],
            Permission = ManifestNames.Enum<DevicePermission>(row.Permission, $"{path}/permission"),
            Mode = ManifestNames.Enum<CollectionMode>(ground.Mode ?? row.Mode, $"{path}/mode"),
            Operations = [.. (row.Operations ?? []).Select(word => ManifestNames.Enum<ServiceOperation>(word, $"{path}/operations"))],
            Grounds = grounds,
        };
    }

    private static IReadOnlyList<ActivityGround> Grounds(
        ActivityRow row, GroundRow ground, DataItemSet declared, DataItemSet own, ManifestNames names, string path)
    {
        IReadOnlyList<ExceptionRow> exceptions = ground.Exceptions ?? [];
        return
        [
            new ActivityGround
            {
                Purposes =
                [
                    .. row.Purposes.Except(exceptions.SelectMany(exception => exception.Purposes)).Select(id => new ProcessingPurpose(id)),
                ],
                Items = own,
                Basis = ManifestNames.Enum<LegalBasis>(ground.Basis, $"{path}/basis"),
                Consent = Need(ground.Consent, path),
                Evidence = Evidence(ground.Needs, path),
                Rules = [.. ground.Rules.Select(rule => names.Rule(rule, $"{path}/rules"))],
            },
            .. exceptions.Select(exception => new ActivityGround
            {
                Purposes = [.. exception.Purposes.Select(id => new ProcessingPurpose(id))],
                Items = exception.Items is { } items ? names.Items(items, $"{path}/exceptions/items").Intersect(declared) : own,
                Basis = ManifestNames.Enum<LegalBasis>(exception.Basis, $"{path}/exceptions/basis"),
                Consent = Need(exception.Consent, $"{path}/exceptions"),
                Evidence = Evidence(exception.Needs, $"{path}/exceptions"),
                Rules = [.. exception.Rules.Select(rule => names.Rule(rule, $"{path}/exceptions/rules"))],
            }),
        ];
    }

    private static EvidenceNeed Evidence(string? word, string path) =>
        word is null ? EvidenceNeed.None : ManifestNames.Enum<EvidenceNeed>(word, $"{path}/needs");

    private static ConsentNeed Need(string word, string path) => word switch
    {
        "none" => ConsentNeed.NotNeeded,
        "general" => ConsentNeed.Explicit,
        _ => ManifestNames.Enum<ConsentNeed>(word, $"{path}/consent"),
    };
}
