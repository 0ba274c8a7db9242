namespace Yipai.Cases.Places;

/// <summary>Measures distances between points and coarsens points to cells.</summary>
public static class GeoDistance
{
    /// <summary>The mean radius of the earth in metres, as the IUGG defines it.</summary>
    private const double Radius = 6371008.8;

    private const double MetresPerDegree = Radius * Math.PI / 180;

    /// <summary>Returns the distance in metres to another point of the same datum, measured on a sphere and exact within 0.5 %.</summary>
    public static double MetresTo<TDatum>(this GeoPoint<TDatum> point, GeoPoint<TDatum> other)
        where TDatum : IGeoDatum
    {
        double north = Radians(other.Latitude - point.Latitude) / 2;
        double east = Radians(other.Longitude - point.Longitude) / 2;
        double half = (Math.Sin(north) * Math.Sin(north))
            + (Math.Cos(Radians(point.Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Sin(east) * Math.Sin(east));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Returns the centre of the cell that the point lies in.</summary>
    /// <remarks>All points of a cell give the same centre, so repeated calls reveal nothing more.</remarks>
    /// <param name="point">The point.</param>
    /// <param name="metres">The height of a cell, 10 to 100000 metres. Its width is the same within a tenth.</param>
    /// <exception cref="CasesException">YP0221: the size is outside that range.</exception>
    public static GeoPoint<TDatum> Coarsen<TDatum>(this GeoPoint<TDatum> point, double metres)
        where TDatum : IGeoDatum
    {
        if (metres is not (>= 10 and <= 100_000))
        {
            throw CasesException.BadCellSize();
        }

        (double latitude, double longitude) = Middle(point.Latitude, point.Longitude, metres);
        return new GeoPoint<TDatum>(latitude, longitude);
    }

    /// <summary>Returns the parallels and meridians that a circle on the sphere touches, or all meridians if it holds a pole.</summary>
    internal static (double South, double West, double North, double East) Reach(double latitude, double longitude, double metres)
    {
        double height = metres / MetresPerDegree;
        if (Math.Abs(latitude) + height >= 90)
        {
            return (Math.Max(latitude - height, -90), -180, Math.Min(latitude + height, 90), 180);
        }

        double width = Math.Asin(Math.Sin(Radians(height)) / Math.Cos(Radians(latitude))) * 180 / Math.PI;
        return (latitude - height, Around(longitude - width), latitude + height, Around(longitude + width));
    }

    internal static (double Latitude, double Longitude) Middle(double latitude, double longitude, double metres)
    {
        double height = metres / MetresPerDegree;
        double middle = Math.Clamp((Math.Floor(latitude / height) + 0.5) * height, -90, 90);

        // All cells of a row share one width. Otherwise the cell borders would move with the point.
        double width = height / Math.Max(0.01, Math.Cos(Radians(middle)));
        return (middle, Math.Clamp((Math.Floor(longitude / width) + 0.5) * width, -180, 180));
    }

    /// <summary>Wraps a longitude into -180 to 180 degrees.</summary>
    private static double Around(double longitude) => longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;

    private static double Radians(double degrees) => degrees / 180 * Math.PI;
}
