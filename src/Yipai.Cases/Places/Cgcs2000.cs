namespace Yipai.Cases.Places;

/// <summary>CGCS2000 (EPSG:4490), the datum of government data in China.</summary>
/// <remarks>Its ellipsoid differs from that of WGS-84 by under 1 mm; epoch and plate motion make centimetres to decimetres, which no report shows.</remarks>
public sealed class Cgcs2000 : IGeoDatum
{
    private Cgcs2000()
    {
    }

    /// <inheritdoc/>
    public static string Name => "CGCS2000";
}
