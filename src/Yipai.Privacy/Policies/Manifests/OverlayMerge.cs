namespace Yipai.Privacy.Policies;

/// <summary>Puts a product's rows in the place of the platform's, topic by topic (P1/6, P1/7).</summary>
internal static class OverlayMerge
{
    public static ManifestDocument Apply(ManifestDocument platform, OverlayDocument overlay) => platform with
    {
        Items = Replace(platform.Items, overlay.Items, row => row.Id, "items"),
        Activities = Replace(platform.Activities, overlay.Activities, row => row.Id, "activities"),
        Scopes = [.. Replace(platform.Scopes, overlay.Scopes?.Where(row => platform.Scopes.Any(own => own.Id == row.Id)), row => row.Id, "scopes"),
            .. (overlay.Scopes ?? []).Where(row => platform.Scopes.All(own => own.Id != row.Id))],
        Retention = Replace(platform.Retention, overlay.Retention, row => row.Code, "retention"),
    };

    /// <summary>The topics that an overlay answers.</summary>
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
            throw PrivacyException.BadManifest($"{section}/{unknown}", "the platform has no such topic.", "Name a topic of the platform's manifest.");
        }

        return [.. platform.Select(row => own.GetValueOrDefault(id(row), row))];
    }
}
