using System.Text.Json.Serialization;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Places;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Reporting;

/// <summary>What a citizen typed (上报); it has no way onto a wire.</summary>
/// <remarks><see cref="ReportPreparation"/> turns it into a <see cref="PreparedReport"/>.</remarks>
[JsonConverter(typeof(RefusingJsonConverter<ReportDraft>))]
public sealed record ReportDraft
{
    /// <summary>What the report is about.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>The citizen's own words.</summary>
    [PublishedText]
    public required string Description { get; init; }

    /// <summary>Where the problem is.</summary>
    public required ReportedPlace Place { get; init; }

    /// <summary>Photos of the problem; none by default.</summary>
    public IReadOnlyList<ReportPhoto> Photos { get; init; } = [];

    /// <summary>How to reach the reporter; none by default.</summary>
    public ReporterContact? Contact { get; init; }

    /// <summary>The items that the draft holds.</summary>
    public DataItemSet Items =>
        DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, Place.Item)
        | (Photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo)
        | (Contact?.Items ?? DataItemSet.Empty);

    /// <summary>The subject, never the words, place or contact.</summary>
    public override string ToString() => $"draft: {Subject}";
}
