namespace Yipai.Cases.Places;

/// <summary>A grid of CGCS2000 in which cities hold their surveys (高斯-克吕格投影).</summary>
/// <remarks>
/// Zones of 3° and 6° are those of EPSG 4491 to 4554; many cities use a meridian of their own. Exact to 0.01 mm within 6° of the meridian. What
/// lies further away is refused: it is of another zone, or north and east are swapped.
/// </remarks>
public sealed class GaussKrugerGrid
{
    private const double MiddleEasting = 500_000;
    private const double ZoneStep = 1_000_000;
    private const double FurthestDegrees = 6;
    private const double FurthestMetres = 700_000;

    private readonly double _falseEasting;

    private GaussKrugerGrid(double centralMeridian, double falseEasting) => (CentralMeridian, _falseEasting) = (centralMeridian, falseEasting);

    /// <summary>The meridian in the middle, degrees east (中央子午线).</summary>
    public double CentralMeridian { get; }

    /// <summary>A zone of 3°, such as 41 around 123° E.</summary>
    /// <param name="zone">25 to 45.</param>
    /// <param name="hasZoneInEasting">Whether the zone stands before the six digits of the easting.</param>
    /// <exception cref="CasesException">YP0224: China has no such zone.</exception>
    public static GaussKrugerGrid ThreeDegrees(int zone, bool hasZoneInEasting = true) =>
        zone is >= 25 and <= 45 ? Of(3 * zone, zone, hasZoneInEasting) : throw CasesException.BadPlane();

    /// <summary>A zone of 6°, such as 21 around 123° E.</summary>
    /// <param name="zone">13 to 23.</param>
    /// <param name="hasZoneInEasting">Whether the zone stands before the six digits of the easting.</param>
    /// <exception cref="CasesException">YP0224: China has no such zone.</exception>
    public static GaussKrugerGrid SixDegrees(int zone, bool hasZoneInEasting = true) =>
        zone is >= 13 and <= 23 ? Of((6 * zone) - 3, zone, hasZoneInEasting) : throw CasesException.BadPlane();

    /// <summary>A city's own grid, on its own meridian.</summary>
    /// <param name="centralMeridian">Degrees east, 70 to 140.</param>
    /// <param name="falseEasting">What its easting has on that meridian, in metres.</param>
    /// <exception cref="CasesException">YP0224: the meridian is outside China.</exception>
    public static GaussKrugerGrid Local(double centralMeridian, double falseEasting = MiddleEasting) =>
        centralMeridian is >= 70 and <= 140 && double.IsFinite(falseEasting) ? new(centralMeridian, falseEasting) : throw CasesException.BadPlane();

    /// <summary>The point on the plane.</summary>
    /// <exception cref="CasesException">YP0224: the point is more than 6° from the meridian.</exception>
    public PlanePoint Project(GeoPoint<Cgcs2000> point)
    {
        if (Math.Abs(point.Longitude - CentralMeridian) > FurthestDegrees)
        {
            throw CasesException.BadPlane();
        }

        (double north, double east) = TransverseMercator.Project(point.Latitude, point.Longitude - CentralMeridian);
        return new PlanePoint(north, east + _falseEasting);
    }

    /// <summary>The point on the earth.</summary>
    /// <exception cref="CasesException">YP0224: the coordinates lie outside this grid, as those of another zone or with swapped axes do.</exception>
    public GeoPoint<Cgcs2000> Locate(PlanePoint plane)
    {
        double east = plane.Easting - _falseEasting;
        if (plane.Northing is not (>= -TransverseMercator.Quadrant and <= TransverseMercator.Quadrant) || east is not (>= -FurthestMetres and <= FurthestMetres))
        {
            throw CasesException.BadPlane();
        }

        (double latitude, double longitude) = TransverseMercator.Locate(plane.Northing, east);
        return GeoPoint.Cgcs2000(latitude, longitude + CentralMeridian);
    }

    private static GaussKrugerGrid Of(int meridian, int zone, bool hasZoneInEasting) =>
        new(meridian, MiddleEasting + (hasZoneInEasting ? zone * ZoneStep : 0));
}
