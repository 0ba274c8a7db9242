namespace Yipai.Cases.Places;

/// <summary>Projects CGCS2000 points onto a Gauss-Krüger grid (高斯-克吕格投影), in which cities keep their surveys.</summary>
/// <remarks>
/// The 3° and 6° zones are those of EPSG 4491 to 4554; many cities use a meridian of their own. The projection is exact to 0.01 mm
/// within 6° of the meridian. It refuses a point further away, because such a point belongs to another zone or has north and east
/// swapped.
/// </remarks>
public sealed class GaussKrugerGrid
{
    private const double MiddleEasting = 500_000;
    private const double ZoneStep = 1_000_000;
    private const double FurthestDegrees = 6;
    private const double FurthestMetres = 700_000;

    private readonly double _falseEasting;

    private GaussKrugerGrid(double centralMeridian, double falseEasting) =>
        (CentralMeridian, _falseEasting) = (centralMeridian, falseEasting);

    /// <summary>Gets the central meridian in degrees east (中央子午线).</summary>
    public double CentralMeridian { get; }

    /// <summary>Returns the grid of a 3° zone, such as 41 around 123° E.</summary>
    /// <param name="zone">The zone number, 25 to 45.</param>
    /// <param name="hasZoneInEasting">Whether the zone number precedes the six digits of the easting.</param>
    /// <exception cref="CasesException">YP0224: China has no such zone.</exception>
    public static GaussKrugerGrid ThreeDegrees(int zone, bool hasZoneInEasting = true) =>
        zone is >= 25 and <= 45 ? Of(3 * zone, zone, hasZoneInEasting) : throw CasesException.BadPlane();

    /// <summary>Returns the grid of a 6° zone, such as 21 around 123° E.</summary>
    /// <param name="zone">The zone number, 13 to 23.</param>
    /// <param name="hasZoneInEasting">Whether the zone number precedes the six digits of the easting.</param>
    /// <exception cref="CasesException">YP0224: China has no such zone.</exception>
    public static GaussKrugerGrid SixDegrees(int zone, bool hasZoneInEasting = true) =>
        zone is >= 13 and <= 23 ? Of((6 * zone) - 3, zone, hasZoneInEasting) : throw CasesException.BadPlane();

    /// <summary>Returns a city's own grid, on its own central meridian.</summary>
    /// <param name="centralMeridian">Degrees east, 70 to 140.</param>
    /// <param name="falseEasting">The easting of the central meridian, in metres.</param>
    /// <exception cref="CasesException">YP0224: the meridian is outside China.</exception>
    public static GaussKrugerGrid Local(double centralMeridian, double falseEasting = MiddleEasting) =>
        centralMeridian is >= 70 and <= 140 && double.IsFinite(falseEasting) ? new(centralMeridian, falseEasting)
            : throw CasesException.BadPlane();

    /// <summary>Projects a point onto the plane.</summary>
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

    /// <summary>Finds the point on the earth for plane coordinates.</summary>
    /// <exception cref="CasesException">
    /// YP0224: the coordinates lie outside this grid: they belong to another zone, or north and east are swapped.
    /// </exception>
    public GeoPoint<Cgcs2000> Locate(PlanePoint plane)
    {
        double east = plane.Easting - _falseEasting;
        if (plane.Northing is not (>= -TransverseMercator.Quadrant and <= TransverseMercator.Quadrant)
            || east is not (>= -FurthestMetres and <= FurthestMetres))
        {
            throw CasesException.BadPlane();
        }

        (double latitude, double longitude) = TransverseMercator.Locate(plane.Northing, east);
        return GeoPoint.Cgcs2000(latitude, longitude + CentralMeridian);
    }

    private static GaussKrugerGrid Of(int meridian, int zone, bool hasZoneInEasting) =>
        new(meridian, MiddleEasting + (hasZoneInEasting ? zone * ZoneStep : 0));
}
