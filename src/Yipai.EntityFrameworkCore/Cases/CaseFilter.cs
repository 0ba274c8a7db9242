using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Cases;

/// <summary>Selects the rows of the cases that an audience may see.</summary>
internal static class CaseFilter
{
    /// <summary>
    /// Returns one row more than the page holds, in the order of the numbers, so that the reader knows whether a page follows.
    /// </summary>
    public static IQueryable<CaseRow> Page(YipaiContext context, HandlerId handlerId, CaseQuery query)
    {
        IQueryable<CaseRow> rows = Visible(context, context.Cases.Where(row => row.HandlerId == handlerId.Value), query);
        if (query.Stages is { } stages)
        {
            string[] names = [.. stages.Select(stage => stage.ToString())];
            rows = rows.Where(row => names.Contains(row.Stage));
        }

        if (query.After is { Last: var last })
        {
            int day = last.Day.DayNumber;
            long sequence = last.Sequence;

            // The first comparison repeats a part of the second, so that the database can enter the index at the day.
            rows = rows.Where(row => row.Day >= day && (row.Day > day || row.Sequence > sequence));
        }

        return rows.OrderBy(row => row.Day).ThenBy(row => row.Sequence).Take(query.Size + 1);
    }

    private static IQueryable<CaseRow> Visible(YipaiContext context, IQueryable<CaseRow> rows, CaseQuery query) => query switch
    {
        { Audience: Audience.Staff } => rows,
        { Audience: Audience.Public } => rows.Where(row => row.IsAnonymous == 0),
        { Audience: Audience.Department, Unit: null } => rows.Where(row => row.Unit != null),
        { Audience: Audience.Department, Unit: var unit } => rows.Where(row => row.Unit == unit),
        { Audience: Audience.Subject, SubjectId: { Value: var person } } => rows.Where(row => context.CaseReporters.Any(
            reporter => reporter.HandlerId == row.HandlerId && reporter.CaseId == row.CaseId && reporter.SubjectId == person)),
        _ => rows.Where(_ => false),
    };
}
