namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/tags</c>: what the city derived from what the caller opened.</summary>
/// <param name="IsOn">Whether the caller's choices allow the city to derive tags now.</param>
/// <param name="Tags">The tags, most days first, at most 100.</param>
public sealed record TagsAnswer(bool IsOn, IReadOnlyList<TagEntry> Tags)
{
    /// <summary>Returns the number of tags.</summary>
    public override string ToString() => $"{Tags.Count} tags";
}
