namespace Yipai.Cases.Places;

/// <summary>Represents a box between two parallels and two meridians of one datum, including its edges.</summary>
/// <typeparam name="TDatum">The datum.</typeparam>
/// <param name="SouthWest">The south-west corner.</param>
/// <param name="NorthEast">The north-east corner. It lies west of the other corner if the box crosses 180°.</param>
public readonly record struct GeoBox<TDatum>(GeoPoint<TDatum> SouthWest, GeoPoint<TDatum> NorthEast)
    where TDatum : IGeoDatum
{
    /// <summary>Indicates whether the box contains a point.</summary>
    public bool Contains(GeoPoint<TDatum> point)
    {
        bool isAcross = SouthWest.Longitude > NorthEast.Longitude;
        bool isWestOf = point.Longitude <= NorthEast.Longitude;
        bool isEastOf = point.Longitude >= SouthWest.Longitude;
        return point.Latitude >= SouthWest.Latitude && point.Latitude <= NorthEast.Latitude
            && (isAcross ? isWestOf || isEastOf : isWestOf && isEastOf);
    }

    /// <summary>Returns the name of the datum, never the position.</summary>
    public override string ToString() => TDatum.Name;
}
