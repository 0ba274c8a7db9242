namespace Yipai.Cases.Places;

/// <summary>A box between two parallels and two meridians of one datum, edges included.</summary>
/// <typeparam name="TDatum">The datum.</typeparam>
/// <param name="SouthWest">The corner in the south west.</param>
/// <param name="NorthEast">The corner in the north east; west of the other corner where the box crosses 180°.</param>
public readonly record struct GeoBox<TDatum>(GeoPoint<TDatum> SouthWest, GeoPoint<TDatum> NorthEast)
    where TDatum : IGeoDatum
{
    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(GeoPoint<TDatum> point)
    {
        bool isAcross = SouthWest.Longitude > NorthEast.Longitude;
        bool isWestOf = point.Longitude <= NorthEast.Longitude;
        bool isEastOf = point.Longitude >= SouthWest.Longitude;
        return point.Latitude >= SouthWest.Latitude && point.Latitude <= NorthEast.Latitude && (isAcross ? isWestOf || isEastOf : isWestOf && isEastOf);
    }

    /// <summary>The datum, never the place.</summary>
    public override string ToString() => TDatum.Name;
}
