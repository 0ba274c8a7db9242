namespace Yipai.Cases.Wire;

/// <summary>Holds an advertisement that the city chose for the caller.</summary>
/// <param name="Label">The label to show with it, 广告 · 定推 (P4.1.2-4/2).</param>
/// <param name="AdvertisementId">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text.</param>
/// <param name="Tag">The tag because of which the city chose it.</param>
public sealed record RecommendedAdvertisement(string Label, string AdvertisementId, string Title, string Text, string Tag)
{
    /// <summary>Returns the name of the type, never the preference.</summary>
    public override string ToString() => nameof(RecommendedAdvertisement);
}
