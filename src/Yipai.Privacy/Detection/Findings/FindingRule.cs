using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Detection;

/// <summary>Why something was found, in one sentence.</summary>
/// <param name="id">A short token, such as <c>id-checksum</c>.</param>
/// <param name="text">The sentence.</param>
public sealed class FindingRule(string id, LocalizedText text)
{
    /// <summary>A short token, such as <c>id-checksum</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The sentence.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>The token.</summary>
    public override string ToString() => Id;
}
