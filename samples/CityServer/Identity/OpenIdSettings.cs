namespace Yipai.Samples.CityServer.Identity;

/// <summary>Holds how this city is known at an OpenID provider.</summary>
public sealed class OpenIdSettings
{
    /// <summary>Gets or sets the id under which the platform is a registered recipient.</summary>
    public string Id { get; set; } = "";

    /// <summary>Gets or sets the name that persons read.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets how a person reaches the platform.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Gets or sets the address of the provider.</summary>
    /// <remarks>It must begin with https, unless it is on this machine.</remarks>
    public string Issuer { get; set; } = "";

    /// <summary>Gets or sets the id of this city at the provider.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Gets or sets the secret of this city at the provider.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Gets or sets the address to which the provider sends persons back.</summary>
    /// <remarks>It is a page of the city, or a link that opens the app.</remarks>
    public string ReturnAddress { get; set; } = "";

    /// <summary>Returns the id, never the secret.</summary>
    public override string ToString() => Id;
}
