using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Represents a report as it may be sent: only what the activity needs.</summary>
/// <remarks>
/// No other report type may cross a wire. Only <see cref="ReportFormat"/> serializes it. Any other serializer is refused.
/// </remarks>
/// <example>
/// <code>
/// PreparationResult prepared = await ReportPreparation.PrepareAsync(draft, id, items);
/// byte[] body = ReportFormat.Write(prepared.Report!);           // the only way to JSON
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<PreparedReport>))]
public sealed record PreparedReport
{
    private static readonly IReadOnlyDictionary<PhotoDigest, AiContentLabel> NoLabels =
        FrozenDictionary<PhotoDigest, AiContentLabel>.Empty;

    internal PreparedReport()
    {
    }

    /// <summary>Gets the id, which is also the key under which sending twice creates one case.</summary>
    public required ReportId Id { get; init; }

    /// <summary>Gets the class of the problem.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>Gets the citizen's text, unmasked.</summary>
    /// <remarks>It is empty if the report consists of photos.</remarks>
    [PublishedText]
    public required string Description { get; init; }

    /// <summary>Gets the place of the problem.</summary>
    public required ReportedPlace Place { get; init; }

    /// <summary>Gets the digests of the photos.</summary>
    public required IReadOnlyList<PhotoDigest> Photos { get; init; }

    /// <summary>Gets the AI-content label of each photo that has one.</summary>
    public IReadOnlyDictionary<PhotoDigest, AiContentLabel> Labels { get; init; } = NoLabels;

    /// <summary>Gets the reporter's contact, or null if none is sent.</summary>
    public ReporterContact? Contact { get; init; }

    /// <summary>Indicates whether the reporter stays unnamed (匿名).</summary>
    /// <remarks>Such a case is handled but never published.</remarks>
    public bool IsAnonymous { get; init; }

    /// <summary>Gets how a device of the city treated the photos.</summary>
    /// <remarks>The default says that a person took them.</remarks>
    public PhotoTreatment Treatment { get; private init; }

    /// <summary>Gets the data items in the report.</summary>
    public DataItemSet Items =>
        DataItemSet.Of(DataItems.CaseReport)
        | (Description.Length == 0 ? DataItemSet.Empty : DataItems.PublishedText)
        | (Place.IsPersonPosition ? DataItemSet.Empty : Place.Item)
        | (Photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo)
        | (Contact?.Items ?? DataItemSet.Empty);

    /// <summary>Returns the report as a device of the city sends it, which says how it treated the photos.</summary>
    public PreparedReport TreatedAs(PhotoTreatment treatment) => this with { Treatment = treatment };

    /// <summary>Returns the id and the class, never the text, the place or the contact.</summary>
    public override string ToString() => $"report {Id}: {Subject}";
}
