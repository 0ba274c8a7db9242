using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Represents a case (案卷) as its report and its changes make it.</summary>
/// <remarks>It holds no contact and no account (S30).</remarks>
/// <example>
/// <code>
/// CaseFile file = CaseFile.Receive(report, caseId, now);
/// CaseOutcome outcome = workflow.Apply(file, command, actor, now);
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<CaseFile>))]
public sealed record CaseFile
{
    /// <summary>Gets the number of the case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Gets what the case is about.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>Gets the citizen's text, unmasked, because the people who handle the case need it.</summary>
    [PublishedText]
    public required string Description { get; init; }

    /// <summary>Gets the place of the problem.</summary>
    public required ReportedPlace Place { get; init; }

    /// <summary>Gets the photos.</summary>
    public required IReadOnlyList<CasePhoto> Photos { get; init; }

    /// <summary>Indicates whether the reporter stays unnamed (匿名).</summary>
    /// <remarks>Such a case is handled but never published.</remarks>
    public bool IsAnonymous { get; init; }

    /// <summary>Gets the stage of the case.</summary>
    /// <remarks>Only <see cref="Apply"/> moves a case to another stage.</remarks>
    public CaseStage Stage { get; internal init; } = CaseStage.Reported;

    /// <summary>Gets the time in UTC when the server received the report.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets all changes in order.</summary>
    /// <remarks>They determine the state of the case.</remarks>
    public IReadOnlyList<CaseChange> Log { get; internal init; } = [];

    /// <summary>Gets the digests of all photos that came with changes.</summary>
    /// <remarks>No change removes a photo.</remarks>
    public IEnumerable<PhotoDigest> Evidence => Log.SelectMany(change => change.Evidence).Distinct();

    /// <summary>Gets the time of the last change in UTC.</summary>
    public DateTimeOffset ChangedAt => Log.Count == 0 ? ReceivedAt : Log[^1].At;

    /// <summary>Gets the unit that has the case, or had it last (处置单位), or null before dispatch.</summary>
    public string? Unit { get; internal init; }

    /// <summary>Gets the opaque id of the worker who has the case (处置人员), or null if no worker has it.</summary>
    public string? WorkerId { get; internal init; }

    /// <summary>Gets the opaque id of the person who filed the case, or null if it was never filed.</summary>
    public string? FiledById { get; internal init; }

    /// <summary>Gets the opaque id of the acceptor who last received the case, or null.</summary>
    public string? AcceptorId { get; internal init; }

    /// <summary>Gets the id of the condition under which the case was filed and will be closed, or null if it was never filed.</summary>
    public string? Condition { get; internal init; }

    /// <summary>Gets the time limit for disposal from the filing, or null if the case was never filed.</summary>
    public TimeLimit? Limit { get; internal init; }

    /// <summary>Gets the deadline of the disposal in UTC, or null before dispatch.</summary>
    /// <remarks>
    /// The limit runs from the dispatch to a unit, and starts again when another unit receives the case. A suspension moves the
    /// deadline, a rework does not.
    /// </remarks>
    public DateTimeOffset? DueAt { get; internal init; }

    /// <summary>Gets the deadline of the current stage in UTC, or null if the city sets no limit for it.</summary>
    public DateTimeOffset? StageDueAt { get; internal init; }

    /// <summary>Gets the time in UTC when the worker submitted the result, or null while the disposal is open.</summary>
    public DateTimeOffset? DisposedAt { get; internal init; }

    /// <summary>Gets the time in UTC when the case ended, or null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; internal init; }

    /// <summary>Gets the stage to which the case returns after a verification or a suspension.</summary>
    public CaseStage InterruptedStage { get; internal init; }

    /// <summary>Gets the time in UTC since when the deadlines are suspended, or null if they are running.</summary>
    public DateTimeOffset? SuspendedAt { get; internal init; }

    /// <summary>Gets the end of the suspension in UTC, or null if the case is not suspended.</summary>
    public DateTimeOffset? SuspendedUntil { get; internal init; }

    /// <summary>Gets the number of suspensions.</summary>
    public int Suspensions { get; internal init; }

    /// <summary>Gets the number of times that the unit had to do the work again.</summary>
    public int Reworks { get; internal init; }

    /// <summary>Gets the number of granted extensions.</summary>
    public int Extensions { get; internal init; }

    /// <summary>Gets the state of the last request for an extension.</summary>
    public ApprovalState Extension { get; internal init; }

    /// <summary>Gets the state of the appeal.</summary>
    /// <remarks>After a granted appeal the delay remains on record but no longer counts.</remarks>
    public ApprovalState Appeal { get; internal init; }

    /// <summary>Gets the opaque id of the person who last approved at the first level, or null.</summary>
    public string? FirstApproverId { get; internal init; }

    /// <summary>Gets the number of reminders from the reporter or a supervisor.</summary>
    public int Urges { get; internal init; }

    /// <summary>Gets the number of times that the case was reopened.</summary>
    public int Reopenings { get; internal init; }

    /// <summary>Gets the reporter's rating of the last closing, 1 to 5, or null if there is no rating.</summary>
    public int? Rating { get; internal init; }

    /// <summary>Opens a case from a report.</summary>
    /// <remarks>The reporter's contact is not part of the case.</remarks>
    public static CaseFile Receive(PreparedReport report, CaseId id, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Id = id,
            Subject = report.Subject,
            Description = report.Description,
            Place = report.Place,
            Photos =
            [
                .. report.Photos.Select(digest => new CasePhoto(digest)
                {
                    Label = report.Labels.GetValueOrDefault(digest),
                    IsSealed = report.Treatment == PhotoTreatment.Sealed,
                }),
            ],
            IsAnonymous = report.IsAnonymous,
            ReceivedAt = now.ToUniversalTime(),
        };
    }

    /// <summary>Indicates whether the disposal is or was late.</summary>
    /// <remarks>Once the department has submitted its result, the clock no longer runs.</remarks>
    public bool IsOverdue(DateTimeOffset now) => (DisposedAt ?? SuspendedAt ?? EndedAt ?? now) > DueAt;

    /// <summary>Indicates whether the case counts as late in the statistics.</summary>
    /// <remarks>A granted appeal exempts the case, although it was late.</remarks>
    public bool CountsAsOverdue(DateTimeOffset now) => Appeal != ApprovalState.Granted && IsOverdue(now);

    /// <summary>Returns the case after more changes.</summary>
    /// <remarks>Applying all changes to the received case gives the same case again.</remarks>
    /// <exception cref="CasesException">YP0262: a change does not follow the log.</exception>
    public CaseFile Apply(IEnumerable<CaseChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Aggregate(this, CaseReplay.Next);
    }

    /// <summary>Returns number, subject and stage.</summary>
    public override string ToString() => $"case {Id}: {Subject}, {Stage}";
}
