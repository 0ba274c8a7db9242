namespace Yipai.Cases.Places;

/// <summary>Distances and coarser points.</summary>
public static class GeoDistance
{
    /// <summary>The mean radius of the earth in metres (IUGG).</summary>
    private const double Radius = 6371008.8;

    private const double MetresPerDegree = Radius * Math.PI / 180;

    /// <summary>The distance to another point of the same datum in metres, on a sphere: within 0.5 %.</summary>
    public static double MetresTo<TDatum>(this GeoPoint<TDatum> point, GeoPoint<TDatum> other)
        where TDatum : IGeoDatum
    {
        double north = Radians(other.Latitude - point.Latitude) / 2;
        double east = Radians(other.Longitude - point.Longitude) / 2;
        double half = (Math.Sin(north) * Math.Sin(north))
            + (Math.Cos(Radians(point.Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Sin(east) * Math.Sin(east));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>The middle of the cell that the point lies in; the same for every point of the cell, so that repeating tells no more.</summary>
    /// <param name="point">The point.</param>
    /// <param name="metres">The height of a cell, 10 to 100000; its width is as much within a tenth.</param>
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

    /// <summary>The parallels and meridians that a circle on the sphere touches; all meridians where it holds a pole.</summary>
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

        // Cells of one row share their width, so that a row's cells do not shift with the point.
        double width = height / Math.Max(0.01, Math.Cos(Radians(middle)));
        return (middle, Math.Clamp((Math.Floor(longitude / width) + 0.5) * width, -180, 180));
    }

    /// <summary>The same meridian from -180 to 180.</summary>
    private static double Around(double longitude) => longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;

    private static double Radians(double degrees) => degrees / 180 * Math.PI;
}
