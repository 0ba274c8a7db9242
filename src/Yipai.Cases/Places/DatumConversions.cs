namespace Yipai.Cases.Places;

/// <summary>Converts points between datums.</summary>
/// <remarks>
/// The caller asks for each conversion; nothing is converted on its own. A wrong label misplaces a point in Dalian by about 440 m (GCJ-02
/// taken for WGS-84) or 1.2 km (BD-09). A round trip is exact to under 1 mm inside China. Public maps in China must use GCJ-02 or BD-09.
/// Whether a host may convert back to WGS-84 for a purpose is a question for its lawyers.
/// </remarks>
public static class DatumConversions
{
    /// <summary>Converts a WGS-84 point to GCJ-02.</summary>
    /// <param name="point">The point.</param>
    /// <param name="border">Where the shift applies. A point outside stays unchanged.</param>
    public static GeoPoint<Gcj02> ToGcj02(this GeoPoint<Wgs84> point, DatumBorder border = DatumBorder.Box)
    {
        (double latitude, double longitude) = DatumShift.ToGcj02(point.Latitude, point.Longitude, border);
        return GeoPoint.Gcj02(latitude, longitude);
    }

    /// <summary>Converts a GCJ-02 point to WGS-84, the position that a satellite receiver would show.</summary>
    /// <param name="point">The point.</param>
    /// <param name="border">Where the shift applies. A point outside stays unchanged.</param>
    public static GeoPoint<Wgs84> ToWgs84(this GeoPoint<Gcj02> point, DatumBorder border = DatumBorder.Box)
    {
        (double latitude, double longitude) = DatumShift.FromGcj02(point.Latitude, point.Longitude, border);
        return GeoPoint.Wgs84(latitude, longitude);
    }

    /// <summary>Converts a GCJ-02 point to BD-09.</summary>
    public static GeoPoint<Bd09> ToBd09(this GeoPoint<Gcj02> point)
    {
        (double latitude, double longitude) = DatumShift.ToBd09(point.Latitude, point.Longitude);
        return GeoPoint.Bd09(latitude, longitude);
    }

    /// <summary>Converts a BD-09 point to GCJ-02.</summary>
    public static GeoPoint<Gcj02> ToGcj02(this GeoPoint<Bd09> point)
    {
        (double latitude, double longitude) = DatumShift.FromBd09(point.Latitude, point.Longitude);
        return GeoPoint.Gcj02(latitude, longitude);
    }

    /// <summary>Labels the same coordinates as CGCS2000.</summary>
    /// <remarks>The two datums differ by decimetres at most.</remarks>
    public static GeoPoint<Cgcs2000> ToCgcs2000(this GeoPoint<Wgs84> point) => GeoPoint.Cgcs2000(point.Latitude, point.Longitude);

    /// <summary>Labels the same coordinates as WGS-84.</summary>
    /// <remarks>The two datums differ by decimetres at most.</remarks>
    public static GeoPoint<Wgs84> ToWgs84(this GeoPoint<Cgcs2000> point) => GeoPoint.Wgs84(point.Latitude, point.Longitude);
}
