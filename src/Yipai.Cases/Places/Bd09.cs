namespace Yipai.Cases.Places;

/// <summary>Marks points in BD-09, the datum of one provider's maps, which shifts GCJ-02 once more.</summary>
public sealed class Bd09 : IGeoDatum
{
    private Bd09()
    {
    }

    /// <inheritdoc/>
    public static string Name => "BD-09";
}
