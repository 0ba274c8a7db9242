namespace Yipai.Cases.Wire;

/// <summary>Says where the city keeps which items.</summary>
/// <param name="Name">The name of the store.</param>
/// <param name="Region">The region: <c>MainlandChina</c>.</param>
/// <param name="Items">The ids of the items that the store keeps.</param>
/// <param name="EncryptsAtRest">Whether the store encrypts its data at rest.</param>
/// <param name="DeclaredAt">The time since which the declaration holds.</param>
public sealed record StoreLine(
    string Name, string Region, IReadOnlyList<string> Items, bool EncryptsAtRest, DateTimeOffset DeclaredAt);
