namespace Yipai.Cases.Places;

/// <summary>Creates boxes around points.</summary>
public static class GeoBox
{
    private const double MaxReach = 1_000_000;

    /// <summary>Returns a box that holds every point within a distance.</summary>
    /// <remarks>A query cuts with the box first and measures distances afterwards.</remarks>
    /// <param name="middle">The centre of the box.</param>
    /// <param name="metres">How far the box reaches to each side, 1 to 1000000 metres.</param>
    /// <exception cref="CasesException">YP0223: the distance is outside that range.</exception>
    public static GeoBox<TDatum> Around<TDatum>(GeoPoint<TDatum> middle, double metres)
        where TDatum : IGeoDatum
    {
        if (metres is not (>= 1 and <= MaxReach))
        {
            throw CasesException.BadBoxSize();
        }

        (double south, double west, double north, double east) = GeoDistance.Reach(middle.Latitude, middle.Longitude, metres);
        return new GeoBox<TDatum>(new GeoPoint<TDatum>(south, west), new GeoPoint<TDatum>(north, east));
    }
}
