namespace Yipai.Samples.CitizenWeb.Maps;

/// <summary>Places points on <c>wwwroot/city-sketch.svg</c>, which <c>map/sketch.mjs</c> draws on the same grid.</summary>
public static class CitySketch
{
    private const double West = 120.9;
    private const double North = 40.25;

    /// <summary>The length of a degree of longitude as a part of one of latitude, at 39.3 degrees north.</summary>
    private static readonly double Narrowing = Math.Cos(39.3 * Math.PI / 180);

    /// <summary>Gets the districts with the places of their names.</summary>
    public static IReadOnlyList<(string Name, double Latitude, double Longitude)> Districts { get; } =
    [
        ("中山区", 38.895, 121.668), ("西岗区", 38.907, 121.612), ("沙河口区", 38.882, 121.572), ("甘井子区", 38.965, 121.48),
        ("旅顺口区", 38.85, 121.24), ("金州区", 39.17, 121.80), ("普兰店区", 39.62, 122.32), ("瓦房店市", 39.70, 121.85),
        ("庄河市", 39.85, 122.97), ("长海县", 39.23, 122.62),
    ];

    /// <summary>Returns the place of a point on the sketch.</summary>
    public static (double X, double Y) Place(double latitude, double longitude) =>
        ((longitude - West) * 1000 * Narrowing, (North - latitude) * 1000);

    /// <summary>Returns the point at a place on the sketch.</summary>
    public static (double Latitude, double Longitude) PointAt(double x, double y) =>
        (North - (y / 1000), West + (x / 1000 / Narrowing));
}
