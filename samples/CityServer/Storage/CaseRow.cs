using Yipai.Privacy.Classification;

namespace Yipai.Samples.CityServer;

/// <summary>A case as stored; nothing in it says who reported.</summary>
public sealed class CaseRow
{
    public long Sequence { get; init; }

    public required string CaseId { get; init; }

    public required string ReportId { get; init; }

    /// <summary>SHA-256 of the report's body, so that a key used again for another body is refused.</summary>
    public required string Fingerprint { get; init; }

    [CaseReport]
    public required byte[] Report { get; set; }

    public required string Stage { get; set; }

    public required long ReceivedAt { get; init; }

    public required string ReviewedPhotos { get; set; }
}
