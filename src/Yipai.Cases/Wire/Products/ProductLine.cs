namespace Yipai.Cases.Wire;

/// <summary>Describes a product of the city with a policy of its own (P1/5, P1/6).</summary>
/// <param name="ProductId">The id.</param>
/// <param name="Name">The name that persons read.</param>
/// <param name="ContentHash">The hash of the text that the product shows.</param>
/// <param name="Changes">Every topic on which the product answers otherwise. The platform answers all others (P1/7).</param>
public sealed record ProductLine(string ProductId, string Name, string ContentHash, IReadOnlyList<ProductChange> Changes);
