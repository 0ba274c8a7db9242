namespace Yipai.Cases.Places;

/// <summary>Marks points in WGS-84, the datum of satellite positioning.</summary>
public sealed class Wgs84 : IGeoDatum
{
    private Wgs84()
    {
    }

    /// <inheritdoc/>
    public static string Name => "WGS-84";
}
