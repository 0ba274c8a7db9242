namespace Yipai.Privacy.Policies;

/// <summary>Describes one change between two versions of a policy.</summary>
/// <param name="Topic">The part that changed, such as <c>scopes/cookies</c> or <c>activities/camera</c>.</param>
/// <param name="Change">What the change means for a person, or <see cref="MaterialChange.None"/> if only words changed or the meaning is
/// narrower.</param>
public sealed record PolicyChange(string Topic, MaterialChange Change);
