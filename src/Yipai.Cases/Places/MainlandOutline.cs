namespace Yipai.Cases.Places;

/// <summary>Holds a coarse outline of the mainland, drawn generously over its coastal waters and exact within about 50 km.</summary>
internal static class MainlandOutline
{
    /// <summary>The corners of the outline as latitude and longitude, once around.</summary>
    /// <remarks>It takes in the islands off the south coast.</remarks>
    private static readonly (double Latitude, double Longitude)[] Corners =
    [
        (39.9, 73.5), (37.0, 74.7), (35.5, 77.8), (32.5, 78.4), (30.9, 79.2), (30.0, 81.5), (28.0, 86.0), (27.3, 88.9), (27.9, 91.7),
        (28.0, 95.4),
        (28.2, 97.6), (25.8, 98.5), (23.8, 97.5), (22.0, 99.2), (21.1, 101.2), (22.4, 102.3), (22.5, 104.4), (22.9, 106.0), (21.4, 108.0),
        (20.0, 108.0), (18.0, 108.3),
        (17.8, 110.6), (21.0, 112.5), (21.9, 113.5), (22.1, 113.55), (22.5, 113.85), (22.56, 114.2), (22.4, 115.2), (23.0, 117.3),
        (24.0, 118.9), (25.2, 120.0), (27.5, 121.6), (30.5, 123.3),
        (34.0, 121.5), (37.0, 123.0), (38.2, 121.8), (39.0, 123.8), (40.0, 124.4), (41.4, 126.8), (42.0, 128.2), (42.6, 130.7),
        (45.0, 133.2), (48.4, 135.2), (47.7, 131.0),
        (49.5, 127.8), (53.5, 123.5), (53.3, 120.0), (49.8, 116.7), (47.8, 115.5), (46.6, 119.8), (44.8, 111.8), (42.4, 110.0),
        (42.6, 101.0), (44.2, 95.4), (45.2, 90.9),
        (49.2, 87.5), (47.1, 83.0), (45.2, 82.3), (42.2, 80.2), (40.4, 75.6),
    ];

    public static bool Contains(double latitude, double longitude)
    {
        bool isInside = false;
        for (int corner = 0, before = Corners.Length - 1; corner < Corners.Length; before = corner++)
        {
            (double north, double east) = Corners[corner];
            (double otherNorth, double otherEast) = Corners[before];
            if (north > latitude != otherNorth > latitude
                && longitude < ((otherEast - east) * (latitude - north) / (otherNorth - north)) + east)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }
}
