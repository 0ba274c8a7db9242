namespace Yipai.Samples.CityServer;

/// <summary>Who uploaded a photo, so that a report can name only photos of its own reporter.</summary>
public sealed class PhotoRow
{
    public required string Digest { get; init; }

    public required string SubjectId { get; init; }
}
