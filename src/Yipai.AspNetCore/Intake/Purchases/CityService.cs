namespace Yipai.AspNetCore.Intake;

/// <summary>Describes a service that persons order for points or for money (收费服务, P3-2).</summary>
public sealed class CityService
{
    /// <summary>Gets or sets the name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the price in points, 0 or more.</summary>
    /// <remarks>The default of 0 means that the service costs money. A service for points gives a coupon.</remarks>
    public int Points { get; set; }

    /// <summary>Gets or sets the price in fen (分), 0 or more.</summary>
    /// <remarks>The default is 0. A service without any price is not offered.</remarks>
    public int PriceInFen { get; set; }
}
