namespace Yipai.Cases.Places;

/// <summary>Conversions between datums; each is a call that a reader sees, and none happens by itself.</summary>
/// <remarks>
/// A wrong label costs about 440 m (GCJ-02 taken for WGS-84) or 1.2 km (BD-09) in Dalian. There and back is exact to under 1 mm inside China.
/// Public maps in China have to use GCJ-02 or BD-09; whether going back to WGS-84 is allowed for a purpose is for the host's lawyers.
/// </remarks>
public static class DatumConversions
{
    /// <summary>The point on maps in GCJ-02.</summary>
    /// <param name="point">The point.</param>
    /// <param name="border">Where the shift applies; outside, the point stays.</param>
    public static GeoPoint<Gcj02> ToGcj02(this GeoPoint<Wgs84> point, DatumBorder border = DatumBorder.Box)
    {
        (double latitude, double longitude) = DatumShift.ToGcj02(point.Latitude, point.Longitude, border);
        return GeoPoint.Gcj02(latitude, longitude);
    }

    /// <summary>The point that a satellite receiver would show.</summary>
    /// <param name="point">The point.</param>
    /// <param name="border">Where the shift applies; outside, the point stays.</param>
    public static GeoPoint<Wgs84> ToWgs84(this GeoPoint<Gcj02> point, DatumBorder border = DatumBorder.Box)
    {
        (double latitude, double longitude) = DatumShift.FromGcj02(point.Latitude, point.Longitude, border);
        return GeoPoint.Wgs84(latitude, longitude);
    }

    /// <summary>The point on maps in BD-09.</summary>
    public static GeoPoint<Bd09> ToBd09(this GeoPoint<Gcj02> point)
    {
        (double latitude, double longitude) = DatumShift.ToBd09(point.Latitude, point.Longitude);
        return GeoPoint.Bd09(latitude, longitude);
    }

    /// <summary>The point on maps in GCJ-02.</summary>
    public static GeoPoint<Gcj02> ToGcj02(this GeoPoint<Bd09> point)
    {
        (double latitude, double longitude) = DatumShift.FromBd09(point.Latitude, point.Longitude);
        return GeoPoint.Gcj02(latitude, longitude);
    }

    /// <summary>The same numbers under the other label; the difference is decimetres at most.</summary>
    public static GeoPoint<Cgcs2000> ToCgcs2000(this GeoPoint<Wgs84> point) => GeoPoint.Cgcs2000(point.Latitude, point.Longitude);

    /// <summary>The same numbers under the other label; the difference is decimetres at most.</summary>
    public static GeoPoint<Wgs84> ToWgs84(this GeoPoint<Cgcs2000> point) => GeoPoint.Wgs84(point.Latitude, point.Longitude);
}
