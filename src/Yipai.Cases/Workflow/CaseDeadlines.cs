using Yipai.Cases.Deadlines;

namespace Yipai.Cases.Workflow;

/// <summary>Computes how a step changes the deadlines of a case.</summary>
internal static class CaseDeadlines
{
    /// <summary>Returns the deadline of the new stage, or null if it has no limit or the stage does not change.</summary>
    public static DateTimeOffset? Stage(CaseStage from, CaseStage to, DateTimeOffset now, CaseRules rules) =>
        from != to && rules.StageLimits.TryGetValue(to, out TimeLimit limit) ? rules.Calendar.Deadline(now, limit) : null;

    /// <summary>Returns the new deadline of the disposal, or null if the step leaves the deadline as it is.</summary>
    public static DateTimeOffset? Disposal(CaseFile file, CaseCommand command, DateTimeOffset now, WorkCalendar calendar) =>
        command.Action switch
    {
        CaseAction.Dispatch when file.Limit is { } limit && (file.DueAt is null || command.Unit != file.Unit) =>
            calendar.Deadline(now, limit),
        CaseAction.GrantExtension when file is { DueAt: { } due, Limit: { } limit } => calendar.Deadline(due, limit),
        CaseAction.Resume when file is { DueAt: { } due, SuspendedAt: { } since, SuspendedUntil: { } until } && since < due =>
            RunOn(until, since, due, file.Limit!.Value.Unit, calendar),
        _ => null,
    };

    /// <summary>
    /// Returns the deadline after a suspension: the remaining time runs on from the chosen date, however late the command comes.
    /// </summary>
    private static DateTimeOffset RunOn(DateTimeOffset until, DateTimeOffset since, DateTimeOffset due, TimeLimitUnit unit,
        WorkCalendar calendar) =>
        unit is TimeLimitUnit.WorkHour or TimeLimitUnit.WorkDay
            ? calendar.Deadline(until, calendar.WorkTime(since, due))
            : until + (due - since);
}
