namespace Yipai.Privacy.Policies;

/// <summary>One change between two versions of a policy.</summary>
/// <param name="Topic">What changed, such as <c>scopes/cookies</c> or <c>activities/camera</c>.</param>
/// <param name="Change">How, so far as it matters to a person; <see cref="MaterialChange.None"/> for other words or a narrower meaning.</param>
public sealed record PolicyChange(string Topic, MaterialChange Change);
