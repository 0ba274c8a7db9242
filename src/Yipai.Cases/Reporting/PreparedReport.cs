using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>The only report type that may cross a wire: what the activity needs, and no more.</summary>
/// <remarks>Its form on the wire is <see cref="ReportFormat"/>'s; any other serialiser is refused.</remarks>
[JsonConverter(typeof(RefusingJsonConverter<PreparedReport>))]
public sealed record PreparedReport
{
    internal PreparedReport()
    {
    }

    /// <summary>The id, and with it the key under which sending twice makes one case.</summary>
    public required ReportId Id { get; init; }

    /// <summary>What the report is about.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>The citizen's words, unmasked; empty where a photo says it all.</summary>
    [PublishedText]
    public required string Description { get; init; }

    /// <summary>Where the problem is.</summary>
    public required ReportedPlace Place { get; init; }

    /// <summary>The photos, by digest.</summary>
    public required IReadOnlyList<PhotoDigest> Photos { get; init; }

    /// <summary>How to reach the reporter, or null.</summary>
    public ReporterContact? Contact { get; init; }

    /// <summary>Whether the citizen stays unnamed (匿名); the case is handled and never published.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The items that the report holds.</summary>
    public DataItemSet Items =>
        DataItemSet.Of(DataItems.CaseReport)
        | (Description.Length == 0 ? DataItemSet.Empty : DataItems.PublishedText)
        | (Place.IsPersonPosition ? DataItemSet.Empty : Place.Item)
        | (Photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo)
        | (Contact?.Items ?? DataItemSet.Empty);

    /// <summary>The id and subject, never the words, place or contact.</summary>
    public override string ToString() => $"report {Id}: {Subject}";
}
