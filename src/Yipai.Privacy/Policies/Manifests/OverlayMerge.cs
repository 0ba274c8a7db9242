namespace Yipai.Privacy.Policies;

/// <summary>Replaces the platform's rows by a product's rows, topic by topic (P1/6, P1/7).</summary>
/// <remarks>
/// A topic is one row with its id. A product's row replaces the whole row, so no topic mixes words of both texts; every other topic remains
/// the platform's. A product may add scopes, because it may ask for consents of its own. Any other unknown id is refused: it would change
/// nothing without anybody noticing.
/// </remarks>
internal static class OverlayMerge
{
    public static ManifestDocument Apply(ManifestDocument platform, OverlayDocument overlay) => platform with
    {
        Items = Replace(platform.Items, overlay.Items, row => row.Id, "items"),
        Activities = Replace(platform.Activities, overlay.Activities, row => row.Id, "activities"),
        Scopes =
        [
            .. Replace(
                platform.Scopes, overlay.Scopes?.Where(row => platform.Scopes.Any(own => own.Id == row.Id)), row => row.Id, "scopes"),
            .. (overlay.Scopes ?? []).Where(row => platform.Scopes.All(own => own.Id != row.Id)),
        ],
        Retention = Replace(platform.Retention, overlay.Retention, row => row.Code, "retention"),
    };

    /// <summary>Returns the topics that an overlay answers.</summary>
    public static IEnumerable<string> Topics(OverlayDocument overlay) =>
    [
        .. (overlay.Items ?? []).Select(row => $"items/{row.Id}"), .. (overlay.Activities ?? []).Select(row => $"activities/{row.Id}"),
        .. (overlay.Scopes ?? []).Select(row => $"scopes/{row.Id}"), .. (overlay.Retention ?? []).Select(row => $"retention/{row.Code}"),
    ];

    private static IReadOnlyList<T> Replace<T>(IReadOnlyList<T> platform, IEnumerable<T>? rows, Func<T, string> id, string section)
    {
        Dictionary<string, T> own = (rows ?? []).ToDictionary(id);
        if (own.Keys.Except(platform.Select(id)).FirstOrDefault() is { } unknown)
        {
            throw PrivacyException.BadManifest(
                $"{section}/{unknown}", "the platform has no such topic.", "Name a topic of the platform's manifest.");
        }

        return [.. platform.Select(row => own.GetValueOrDefault(id(row), row))];
    }
}
