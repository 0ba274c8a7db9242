using Yipai.Cases.Places;

namespace Yipai.Cases;

/// <summary>Creates points of a named datum.</summary>
/// <example>
/// <code>
/// var pin = GeoPoint.Gcj02(38.9140, 121.6147);                  // latitude, longitude; the datum is part of the type
/// </code>
/// </example>
public static class GeoPoint
{
    /// <summary>Creates a point in GCJ-02.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="CasesException">YP0220: a coordinate is outside its range or not a number.</exception>
    public static GeoPoint<Gcj02> Gcj02(double latitude, double longitude) => new(latitude, longitude);

    /// <summary>Creates a point in WGS-84.</summary>
    /// <inheritdoc cref="Gcj02"/>
    public static GeoPoint<Wgs84> Wgs84(double latitude, double longitude) => new(latitude, longitude);

    /// <summary>Creates a point in CGCS2000.</summary>
    /// <inheritdoc cref="Gcj02"/>
    public static GeoPoint<Cgcs2000> Cgcs2000(double latitude, double longitude) => new(latitude, longitude);

    /// <summary>Creates a point in BD-09.</summary>
    /// <inheritdoc cref="Gcj02"/>
    public static GeoPoint<Bd09> Bd09(double latitude, double longitude) => new(latitude, longitude);
}
