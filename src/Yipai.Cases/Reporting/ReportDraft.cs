using System.Text.Json.Serialization;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>What a citizen typed so far (上报); it has no way onto a wire.</summary>
/// <remarks>
/// Anything may come first and the rest later: a photo, a few words, a place. <see cref="ReportPreparation"/> says what is missing and turns
/// the draft into a <see cref="PreparedReport"/>; <see cref="IDraftStore"/> keeps it until then.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter<ReportDraft>))]
public sealed record ReportDraft
{
    /// <summary>What the report is about, or null so far.</summary>
    public CaseSubject? Subject { get; init; }

    /// <summary>The citizen's own words; empty by default.</summary>
    [PublishedText]
    public string Description { get; init; } = "";

    /// <summary>Where the problem is, or null so far.</summary>
    public ReportedPlace? Place { get; init; }

    /// <summary>Photos of the problem; none by default.</summary>
    public IReadOnlyList<ReportPhoto> Photos { get; init; } = [];

    /// <summary>How to reach the reporter; none by default.</summary>
    public ReporterContact? Contact { get; init; }

    /// <summary>Whether the citizen wants to stay unnamed (匿名): no contact is sent, and nothing of the case is published.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The items that the draft holds.</summary>
    public DataItemSet Items =>
        DataItemSet.Of(DataItems.CaseReport)
        | (Description.Length == 0 ? DataItemSet.Empty : DataItems.PublishedText)
        | (Place?.Item ?? DataItemSet.Empty)
        | (Photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo)
        | (Contact?.Items ?? DataItemSet.Empty);

    /// <summary>The subject, never the words, place or contact.</summary>
    public override string ToString() => $"draft: {Subject?.ToString() ?? "no subject yet"}";
}
