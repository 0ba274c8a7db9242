namespace Yipai.Cases.Places;

/// <summary>Shifts coordinates between WGS-84, GCJ-02 and BD-09.</summary>
/// <remarks>
/// Idea: GCJ-02 adds a slow polynomial and some sine waves to the position, scaled to metres on the Krasovsky ellipsoid (axis 6378245
/// m); BD-09 adds a small wave and a constant offset. Neither formula has a closed inverse, so going back starts at the shifted point
/// and corrects it by what the forward shift misses.
/// Invariant: from point to point the shift changes by less than 3 % of the distance, so every correction shrinks the error and the
/// loop ends within a few steps.
/// Source: published implementations; the owners of both datums publish no formula.
/// </remarks>
internal static class DatumShift
{
    private const double Axis = 6378245.0;
    private const double Eccentricity = 0.00669342162296594323;
    private const double BaiduAngle = Math.PI * 3000.0 / 180.0;

    /// <summary>The iteration stops below this many degrees, which is about 0.1 µm on the ground.</summary>
    private const double Precision = 1e-12;

    private const int MostSteps = 30;

    public static (double Latitude, double Longitude) ToGcj02(double latitude, double longitude, DatumBorder border)
    {
        if (!IsShifted(latitude, longitude, border))
        {
            return (latitude, longitude);
        }

        double east = longitude - 105.0;
        double north = latitude - 35.0;
        double radians = latitude / 180.0 * Math.PI;
        double magic = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        double root = Math.Sqrt(magic);
        double shiftNorth = North(east, north) * 180.0 / (Axis * (1 - Eccentricity) / (magic * root) * Math.PI);
        double shiftEast = East(east, north) * 180.0 / (Axis / root * Math.Cos(radians) * Math.PI);
        return (latitude + shiftNorth, longitude + shiftEast);
    }

    public static (double Latitude, double Longitude) FromGcj02(double latitude, double longitude, DatumBorder border) =>
        Invert(latitude, longitude, (north, east) => ToGcj02(north, east, border));

    public static (double Latitude, double Longitude) ToBd09(double latitude, double longitude)
    {
        double radius = Math.Sqrt((longitude * longitude) + (latitude * latitude)) + (0.00002 * Math.Sin(latitude * BaiduAngle));
        double angle = Math.Atan2(latitude, longitude) + (0.000003 * Math.Cos(longitude * BaiduAngle));
        return ((radius * Math.Sin(angle)) + 0.006, (radius * Math.Cos(angle)) + 0.0065);
    }

    public static (double Latitude, double Longitude) FromBd09(double latitude, double longitude) => Invert(latitude, longitude, ToBd09);

    /// <summary>Inverts a shift: corrects a guess by what its forward shift misses, until nothing is left to correct.</summary>
    private static (double Latitude, double Longitude) Invert(
        double latitude, double longitude, Func<double, double, (double Latitude, double Longitude)> forward)
    {
        (double north, double east) = (latitude, longitude);
        for (int step = 0; step < MostSteps; step++)
        {
            (double there, double across) = forward(north, east);
            (double missedNorth, double missedEast) = (latitude - there, longitude - across);
            north += missedNorth;
            east += missedEast;
            if (Math.Abs(missedNorth) < Precision && Math.Abs(missedEast) < Precision)
            {
                break;
            }
        }

        return (north, east);
    }

    private static bool IsShifted(double latitude, double longitude, DatumBorder border) =>
        latitude is >= 0.8293 and <= 55.8271 && longitude is >= 72.004 and <= 137.8347
        && (border == DatumBorder.Box || MainlandOutline.Contains(latitude, longitude));

    private static double North(double x, double y) =>
        -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + Waves(x, 6, 20, 2, 20) + (((20.0 * Math.Sin(y * Math.PI)) + (40.0 * Math.Sin(y / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((160.0 * Math.Sin(y / 12.0 * Math.PI)) + (320.0 * Math.Sin(y * Math.PI / 30.0))) * 2.0 / 3.0);

    private static double East(double x, double y) =>
        300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + Waves(x, 6, 20, 2, 20) + (((20.0 * Math.Sin(x * Math.PI)) + (40.0 * Math.Sin(x / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((150.0 * Math.Sin(x / 12.0 * Math.PI)) + (300.0 * Math.Sin(x / 30.0 * Math.PI))) * 2.0 / 3.0);

    private static double Waves(double x, double first, double height, double second, double other) =>
        ((height * Math.Sin(first * x * Math.PI)) + (other * Math.Sin(second * x * Math.PI))) * 2.0 / 3.0;
}
