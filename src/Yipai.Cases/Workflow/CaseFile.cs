using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>A case (案卷), as its report and its changes make it; it holds no contact and no account (S30).</summary>
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

    /// <summary>Whether the reporter stays unnamed (匿名): the case is handled and never published.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>How far it has come.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>When the server took the report in, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Everything that was done, in order; the state is what it comes to.</summary>
    public IReadOnlyList<CaseChange> Log { get; internal init; } = [];

    /// <summary>Every photo that came with a change; nothing takes one away.</summary>
    public IEnumerable<PhotoDigest> Evidence => Log.SelectMany(change => change.Evidence).Distinct();

    /// <summary>When something last changed, UTC.</summary>
    public DateTimeOffset ChangedAt => Log.Count == 0 ? ReceivedAt : Log[^1].At;

    /// <summary>The unit that has, or last had, the case (处置单位).</summary>
    public string? Unit { get; internal init; }

    /// <summary>The opaque id of the worker who has it, or null (处置人员).</summary>
    public string? WorkerId { get; internal init; }

    /// <summary>The opaque id of who filed it, or null.</summary>
    public string? FiledById { get; internal init; }

    /// <summary>The opaque id of the acceptor to whom it was last returned or passed, or null.</summary>
    public string? AcceptorId { get; internal init; }

    /// <summary>The id of the condition by which it was filed, and will be closed, or null.</summary>
    public string? Condition { get; internal init; }

    /// <summary>The disposal limit by which it was filed, or null.</summary>
    public TimeLimit? Limit { get; internal init; }

    /// <summary>By when the disposal is due, UTC; null before dispatch.</summary>
    /// <remarks>The limit runs from the dispatch to a unit, and anew when another unit gets the case. A suspension moves it, a rework does not.</remarks>
    public DateTimeOffset? DueAt { get; internal init; }

    /// <summary>By when the stage is due, UTC; null where the city sets no limit.</summary>
    public DateTimeOffset? StageDueAt { get; internal init; }

    /// <summary>When the worker handed in, UTC; null while the disposal goes on.</summary>
    public DateTimeOffset? DisposedAt { get; internal init; }

    /// <summary>When it came to rest, UTC, or null.</summary>
    public DateTimeOffset? EndedAt { get; internal init; }

    /// <summary>The stage that it goes back to after verification or suspension.</summary>
    public CaseStage InterruptedStage { get; internal init; }

    /// <summary>Since when the clock stands, UTC, or null.</summary>
    public DateTimeOffset? SuspendedAt { get; internal init; }

    /// <summary>When the suspension ends, UTC, or null.</summary>
    public DateTimeOffset? SuspendedUntil { get; internal init; }

    /// <summary>How often it was suspended.</summary>
    public int Suspensions { get; internal init; }

    /// <summary>How often it went back to the unit to be done again.</summary>
    public int Reworks { get; internal init; }

    /// <summary>How many extensions were granted.</summary>
    public int Extensions { get; internal init; }

    /// <summary>How far the last request for an extension has come.</summary>
    public ApprovalState Extension { get; internal init; }

    /// <summary>How far the appeal has come; granted, being late stands but does not count.</summary>
    public ApprovalState Appeal { get; internal init; }

    /// <summary>The opaque id of who last approved at the first level, or null.</summary>
    public string? FirstApproverId { get; internal init; }

    /// <summary>How often the reporter or a supervisor urged.</summary>
    public int Urges { get; internal init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; internal init; }

    /// <summary>The reporter's rating of the last closing, 1 to 5, or null.</summary>
    public int? Rating { get; internal init; }

    /// <summary>Opens a case on a report; the contact stays behind.</summary>
    public static CaseFile Receive(PreparedReport report, CaseId id, DateTimeOffset now) => new()
    {
        Id = id,
        Subject = report.Subject,
        Description = report.Description,
        Place = report.Place,
        Photos = [.. report.Photos.Select(digest => new CasePhoto(digest))],
        IsAnonymous = report.IsAnonymous,
        Stage = CaseStage.Reported,
        ReceivedAt = now.ToUniversalTime(),
    };

    /// <summary>Whether the disposal is, or was, late; what is handed in is late no more.</summary>
    public bool IsOverdue(DateTimeOffset now) => (DisposedAt ?? SuspendedAt ?? EndedAt ?? now) > DueAt;

    /// <summary>Whether it is late in the statistics: a granted appeal exempts it, the fact stays.</summary>
    public bool CountsAsOverdue(DateTimeOffset now) => Appeal != ApprovalState.Granted && IsOverdue(now);

    /// <summary>The case after changes; all of its changes upon the received case give the case again.</summary>
    /// <exception cref="CasesException">YP0262: a change does not follow the log.</exception>
    public CaseFile Apply(IEnumerable<CaseChange> changes) => changes.Aggregate(this, CaseReplay.Next);

    /// <summary>Number, subject and stage.</summary>
    public override string ToString() => $"case {Id}: {Subject}, {Stage}";
}
