namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/products</c>: the products of the city with a policy of their own.</summary>
/// <param name="Products">The products, in the order of their ids.</param>
public sealed record ProductsAnswer(IReadOnlyList<ProductLine> Products)
{
    /// <summary>Returns the number of products.</summary>
    public override string ToString() => $"{Products.Count} products";
}
