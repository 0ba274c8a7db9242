namespace Yipai.Cases.Wire;

/// <summary>Describes a service that a person can order for points or for money (收费服务, P3-2).</summary>
/// <param name="ServiceId">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Points">The price in points, or 0 for a service that costs money.</param>
/// <param name="PriceInFen">The price in fen (分), or 0 for a service that costs points.</param>
public sealed record ServiceOffer(string ServiceId, string Name, int Points, int PriceInFen)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => ServiceId;
}
