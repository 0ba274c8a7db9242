namespace Yipai.Cases.Places;

/// <summary>Marks points in CGCS2000 (EPSG:4490), the datum of government data in China.</summary>
/// <remarks>
/// The ellipsoid differs from that of WGS-84 by under 1 mm. Epoch and plate motion add centimetres to decimetres, too little to matter
/// in a report.
/// </remarks>
public sealed class Cgcs2000 : IGeoDatum
{
    private Cgcs2000()
    {
    }

    /// <inheritdoc/>
    public static string Name => "CGCS2000";
}
