namespace Yipai.Cases.Wire;

/// <summary>Describes one topic on which a product answers otherwise than the platform (P1/6).</summary>
/// <param name="Topic">The topic, such as <c>activities/device-positioning</c>.</param>
/// <param name="Effect">Whether the product may do more (<c>Widens</c>), less (<c>Narrows</c>), both, or only words it otherwise.</param>
/// <param name="Fields">What differs, such as <c>available: true → false</c>.</param>
public sealed record ProductChange(string Topic, string Effect, IReadOnlyList<string> Fields);
