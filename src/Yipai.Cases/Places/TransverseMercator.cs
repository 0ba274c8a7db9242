namespace Yipai.Cases.Places;

/// <summary>Projects the CGCS2000 ellipsoid by the transverse Mercator projection, which Gauss-Krüger grids use.</summary>
/// <remarks>
/// Idea: map the ellipsoid conformally onto a sphere, project the sphere in closed form, then correct the result by a short sine series
/// in the third flattening n. Going back applies the second series, then solves for the latitude by Newton's method.
/// Invariant: every step is conformal, so angles survive. n is about 1/600, so four terms leave under 0.01 mm within 6° of the
/// meridian.
/// Source: Krüger's coefficients as Karney gives them (Transverse Mercator with an accuracy of a few nanometers, 2011).
/// </remarks>
internal static class TransverseMercator
{
    /// <summary>The distance from the equator to a pole in metres, rounded up.</summary>
    public const double Quadrant = 10_001_966;

    private const double Axis = 6378137.0;
    private const double Flattening = 1 / 298.257222101;
    private const double N = Flattening / (2 - Flattening);
    private const double N2 = N * N;
    private const double N3 = N2 * N;
    private const double N4 = N2 * N2;
    private const double Radius = Axis / (1 + N) * (1 + (N2 / 4) + (N4 / 64));
    private const double Degree = Math.PI / 180;
    private const int MostSteps = 10;

    private static readonly double Eccentricity = Math.Sqrt(Flattening * (2 - Flattening));

    private static readonly double[] Forth =
    [
        (N / 2) - (N2 * 2 / 3) + (N3 * 5 / 16) + (N4 * 41 / 180),
        (N2 * 13 / 48) - (N3 * 3 / 5) + (N4 * 557 / 1440),
        (N3 * 61 / 240) - (N4 * 103 / 140),
        N4 * 49561 / 161280,
    ];

    private static readonly double[] Back =
    [
        (N / 2) - (N2 * 2 / 3) + (N3 * 37 / 96) - (N4 / 360),
        (N2 / 48) + (N3 / 15) - (N4 * 437 / 1440),
        (N3 * 17 / 480) - (N4 * 37 / 840),
        N4 * 4397 / 161280,
    ];

    /// <summary>Returns metres north of the equator and east of the central meridian.</summary>
    public static (double North, double East) Project(double latitude, double fromMeridian)
    {
        double tangent = Conformal(Math.Tan(latitude * Degree));
        (double sin, double cos) = Math.SinCos(fromMeridian * Degree);
        double north = Math.Atan2(tangent, cos);
        double east = Math.Asinh(sin / Math.Sqrt((tangent * tangent) + (cos * cos)));
        (double moreNorth, double moreEast) = Series(Forth, north, east);
        return (Radius * (north + moreNorth), Radius * (east + moreEast));
    }

    /// <summary>Returns degrees north of the equator and east of the central meridian.</summary>
    public static (double Latitude, double FromMeridian) Locate(double north, double east)
    {
        (double moreNorth, double moreEast) = Series(Back, north / Radius, east / Radius);
        (double sin, double cos) = Math.SinCos((north / Radius) - moreNorth);
        double sinh = Math.Sinh((east / Radius) - moreEast);
        double tangent = Geodetic(sin / Math.Sqrt((sinh * sinh) + (cos * cos)));
        return (Math.Atan(tangent) / Degree, Math.Atan2(sinh, cos) / Degree);
    }

    private static (double North, double East) Series(double[] terms, double north, double east)
    {
        (double moreNorth, double moreEast) = (0, 0);
        for (int term = 1; term <= terms.Length; term++)
        {
            (double sin, double cos) = Math.SinCos(2 * term * north);
            moreNorth += terms[term - 1] * sin * Math.Cosh(2 * term * east);
            moreEast += terms[term - 1] * cos * Math.Sinh(2 * term * east);
        }

        return (moreNorth, moreEast);
    }

    /// <summary>Returns the tangent of the conformal latitude.</summary>
    private static double Conformal(double tangent)
    {
        double secant = Math.Sqrt(1 + (tangent * tangent));
        double sigma = Math.Sinh(Eccentricity * Math.Atanh(Eccentricity * tangent / secant));
        return (tangent * Math.Sqrt(1 + (sigma * sigma))) - (sigma * secant);
    }

    /// <summary>Inverts <see cref="Conformal"/> by Newton's method.</summary>
    /// <remarks>Three steps are enough.</remarks>
    private static double Geodetic(double conformal)
    {
        double tangent = conformal / (1 - (Eccentricity * Eccentricity));
        for (int step = 0; step < MostSteps; step++)
        {
            double there = Conformal(tangent);
            double change = (conformal - there) / Math.Sqrt(1 + (there * there))
                * (1 + ((1 - (Eccentricity * Eccentricity)) * tangent * tangent))
                / ((1 - (Eccentricity * Eccentricity)) * Math.Sqrt(1 + (tangent * tangent)));
            tangent += change;
            if (!(Math.Abs(change) > 1e-15 * Math.Max(1, Math.Abs(tangent))))
            {
                break;
            }
        }

        return tangent;
    }
}
