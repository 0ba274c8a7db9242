namespace Yipai.Cases.Places;

/// <summary>Makes boxes.</summary>
public static class GeoBox
{
    private const double MaxReach = 1_000_000;

    /// <summary>The box that holds every point within a distance, for a first cut before distances are measured.</summary>
    /// <param name="middle">The point in its middle.</param>
    /// <param name="metres">How far it reaches to each side, 1 to 1000000.</param>
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
