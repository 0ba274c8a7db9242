namespace Yipai.Cases.Places;

/// <summary>Marks points in GCJ-02, the datum of public maps in mainland China.</summary>
public sealed class Gcj02 : IGeoDatum
{
    private Gcj02()
    {
    }

    /// <inheritdoc/>
    public static string Name => "GCJ-02";
}
