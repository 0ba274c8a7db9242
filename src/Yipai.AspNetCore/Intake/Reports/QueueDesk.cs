using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows a person of the staff or of a unit the open cases in which they have something to do, with the deadlines.</summary>
/// <remarks>A reminder and a closing by order are possible at almost every stage, so they alone bring no case into a queue.</remarks>
internal sealed class QueueDesk
{
    private const int PageSize = 50;

    private static readonly CaseAction[] Anytime = [CaseAction.Urge, CaseAction.ForceClose];

    private readonly PrivacyGuard _guard;
    private readonly ICaseStore _cases;
    private readonly CaseRouting _routing;
    private readonly TimeProvider _time;

    internal QueueDesk(PrivacyGuard guard, ICaseStore cases, CaseRouting routing, TimeProvider time) =>
        (_guard, _cases, _routing, _time) = (guard, cases, routing, time);

    /// <summary>Returns one page of the queue of a person, at most 50 cases.</summary>
    /// <param name="member">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<QueueAnswer> ReadPageAsync(StaffMember member, CaseCursor? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        bool isUnit = member.Role == PlatformRole.DepartmentUnit;
        var query = new CaseQuery(isUnit ? Audience.Department : Audience.Staff)
        {
            Unit = isUnit ? member.Unit : null,
            Stages = StagesOf(member),
            Size = PageSize,
            After = after,
        };
        CasePage page = await _cases.ReadPageAsync(_guard.Handler.Id, query, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = _time.GetUtcNow();
        return new QueueAnswer(
            [.. page.Cases.Select(stored => EntryOf(stored.File, member, now)).Where(entry => entry.Actions.Any(IsWork))],
            page.Next?.ToString());
    }

    private static CaseStage[] StagesOf(StaffMember member) =>
    [
        .. from actor in member.Actors
           from transition in CaseTransitions.All
           where transition.Role == actor.Role && !Anytime.Contains(transition.Action) && !CaseTransitions.IsEnded(transition.From)
           group transition by transition.From into stages
           select stages.Key,
    ];

    private static bool IsWork(string action) => !Anytime.Any(anytime => anytime.ToString() == action);

    private QueueEntry EntryOf(CaseFile file, StaffMember member, DateTimeOffset now) => new(
        file.Id.Value,
        file.Subject.Code.ToString(),
        file.Subject.Name,
        file.Stage.ToString(),
        file.Log.Count,
        file.DueAt,
        file.StageDueAt,
        file.IsOverdue(now) || file.StageDueAt < now,
        [
            .. StaffActions.List(_routing.Workflow, file, member, now).Actions.Where(action => action.Allowed)
                .Select(action => action.Action),
        ]);
}
