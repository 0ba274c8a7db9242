using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Detection;

/// <summary>Explains in one sentence why a value was found.</summary>
/// <param name="id">The rule's short token, such as <c>id-checksum</c>.</param>
/// <param name="text">The sentence.</param>
public sealed class FindingRule(string id, LocalizedText text)
{
    /// <summary>Gets the rule's short token, such as <c>id-checksum</c>.</summary>
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>Gets the sentence.</summary>
    public LocalizedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>Returns the token.</summary>
    public override string ToString() => Id;
}
