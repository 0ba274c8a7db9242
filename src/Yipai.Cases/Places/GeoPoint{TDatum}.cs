using System.Diagnostics;
using Yipai.Cases.Places;

namespace Yipai.Cases;

/// <summary>Represents a point on the earth in one datum.</summary>
/// <typeparam name="TDatum">The datum.</typeparam>
[DebuggerDisplay("{ToString(),nq} near {System.Math.Round(Latitude, 2)}, {System.Math.Round(Longitude, 2)}")]
public readonly record struct GeoPoint<TDatum>
    where TDatum : IGeoDatum
{
    internal GeoPoint(double latitude, double longitude)
    {
        Latitude = latitude is >= -90 and <= 90 ? latitude : throw CasesException.BadCoordinate();
        Longitude = longitude is >= -180 and <= 180 ? longitude : throw CasesException.BadCoordinate();
    }

    /// <summary>Gets the latitude in degrees north, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Gets the longitude in degrees east, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Returns the name of the datum, never the position.</summary>
    public override string ToString() => TDatum.Name;
}
