using System.Text.Json.Serialization;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Holds what a citizen has entered so far (上报).</summary>
/// <remarks>
/// It cannot be sent. The citizen may begin with anything: a photo, a few words, a place. <see cref="ReportPreparation"/> lists what is
/// missing and turns the draft into a <see cref="PreparedReport"/>. <see cref="IDraftStore"/> keeps the draft until then.
/// </remarks>
/// <example>
/// <code>
/// var draft = new ReportDraft
/// {
///     Subject = CaseCatalogue.GbT30428.Component("01-01"),      // 上水井盖
///     Description = "井盖破损，影响通行",
///     Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
///     Photos = [ReportPhoto.FromFile("manhole.jpg")],
/// };
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<ReportDraft>))]
public sealed record ReportDraft
{
    /// <summary>Gets the class of the problem, or null if none is chosen yet.</summary>
    public CaseSubject? Subject { get; init; }

    /// <summary>Gets the citizen's text.</summary>
    /// <remarks>It is empty by default.</remarks>
    [PublishedText]
    public string Description { get; init; } = "";

    /// <summary>Gets the place of the problem, or null if none is chosen yet.</summary>
    public ReportedPlace? Place { get; init; }

    /// <summary>Gets the photos of the problem.</summary>
    /// <remarks>The list is empty by default.</remarks>
    public IReadOnlyList<ReportPhoto> Photos { get; init; } = [];

    /// <summary>Gets the reporter's contact, or null by default.</summary>
    public ReporterContact? Contact { get; init; }

    /// <summary>Indicates whether the reporter wants to stay unnamed (匿名).</summary>
    /// <remarks>Then no contact is sent, and nothing of the case is published.</remarks>
    public bool IsAnonymous { get; init; }

    /// <summary>Gets the data items in the draft.</summary>
    public DataItemSet Items =>
        DataItemSet.Of(DataItems.CaseReport)
        | (Description.Length == 0 ? DataItemSet.Empty : DataItems.PublishedText)
        | (Place?.Item ?? DataItemSet.Empty)
        | (Photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo)
        | (Contact?.Items ?? DataItemSet.Empty);

    /// <summary>Returns the class, never the text, the place or the contact.</summary>
    public override string ToString() => $"draft: {Subject?.ToString() ?? "no subject yet"}";
}
