namespace Yipai.Cases.Places;

/// <summary>BD-09, the datum of one provider's maps, laid over GCJ-02.</summary>
public sealed class Bd09 : IGeoDatum
{
    private Bd09()
    {
    }

    /// <inheritdoc/>
    public static string Name => "BD-09";
}
