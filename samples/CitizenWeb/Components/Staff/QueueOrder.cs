using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Samples.CitizenWeb.Components.Staff;

/// <summary>Reads the whole queue of a person and puts what is most urgent first.</summary>
internal static class QueueOrder
{
    /// <summary>Returns all cases that wait, the earliest deadline first and cases without a deadline last.</summary>
    public static async Task<IReadOnlyList<QueueEntry>> ReadAsync(StaffClient desk)
    {
        var all = new List<QueueEntry>();
        QueueAnswer page = await desk.ReadQueuePageAsync();
        all.AddRange(page.Cases);
        while (page.Next is { } next)
        {
            page = await desk.ReadQueuePageAsync(next);
            all.AddRange(page.Cases);
        }

        return [.. all.OrderBy(entry => Deadline(entry) ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Returns the earlier of the two deadlines, or null if the case has none.</summary>
    public static DateTimeOffset? Deadline(QueueEntry entry) => (entry.StageDueAt, entry.DueAt) switch
    {
        ({ } stage, { } disposal) => stage < disposal ? stage : disposal,
        var (stage, disposal) => stage ?? disposal,
    };
}
