using System.Text.Json.Serialization;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Cases.Reporting;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Workflow;

/// <summary>What the city stores of a report (案卷); it holds no contact and no account (S30).</summary>
[JsonConverter(typeof(RefusingJsonConverter<CaseFile>))]
public sealed record CaseFile
{
    /// <summary>The number of the case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>What the case is about.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>The citizen's words, unmasked: those who handle the case need them.</summary>
    [PublishedText]
    public required string Description { get; init; }

    /// <summary>Where the problem is.</summary>
    public required ReportedPlace Place { get; init; }

    /// <summary>The photos.</summary>
    public required IReadOnlyList<CasePhoto> Photos { get; init; }

    /// <summary>How far it has come.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>When the server took the report in, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Opens a case on a report; the contact stays behind.</summary>
    public static CaseFile Receive(PreparedReport report, CaseId id, DateTimeOffset now) => new()
    {
        Id = id,
        Subject = report.Subject,
        Description = report.Description,
        Place = report.Place,
        Photos = [.. report.Photos.Select(digest => new CasePhoto(digest, IsReviewed: false))],
        Stage = CaseStage.Reported,
        ReceivedAt = now.ToUniversalTime(),
    };

    /// <summary>Number, subject and stage.</summary>
    public override string ToString() => $"case {Id}: {Subject}, {Stage}";
}
