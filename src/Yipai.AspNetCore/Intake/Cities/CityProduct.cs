namespace Yipai.AspNetCore.Intake;

/// <summary>Registers a product of the city, such as an app for parks, that has a policy of its own (P1/5, P1/6).</summary>
/// <remarks>What the product's policy does not answer, the platform's answers (P1/7).</remarks>
public sealed class CityProduct
{
    /// <summary>Gets or sets the name that persons read.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the path of the overlay, a document of <c>policy-overlay.schema.json</c> for this product.</summary>
    public string Overlay { get; set; } = "";

    /// <summary>Returns the name of the type.</summary>
    public override string ToString() => nameof(CityProduct);
}
