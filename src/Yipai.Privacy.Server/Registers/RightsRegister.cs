using Yipai.Privacy.Server.Registers;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Lists and counts the rights requests of one handler, for whoever answers for the deadlines (条例 23; S10).</summary>
/// <example>
/// <code>
/// var store = app.Services.GetRequiredService&lt;IRightsRequestStore&gt;();
/// RightsTally tally = await new RightsRegister(store, handlerId).CountAsync(now);   // open, due today, overdue, answered
/// </code>
/// </example>
/// <param name="store">The store of the requests.</param>
/// <param name="handlerId">The id of the handler.</param>
public sealed class RightsRegister(IRightsRequestStore store, HandlerId handlerId)
{
    private readonly IRightsRequestStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly HandlerId _handlerId = HandlerId.Required(handlerId);
    private readonly RightsRequestLog _requests = new(store, handlerId);

    /// <summary>Lists every request, oldest first.</summary>
    /// <exception cref="PrivacyServerException">YP0163: the steps of a request are damaged.</exception>
    public async IAsyncEnumerable<RightsRequest> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Guid id in _store.ListAsync(_handlerId, cancellationToken).ConfigureAwait(false))
        {
            if (await _requests.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } request)
            {
                yield return request;
            }
        }
    }

    /// <summary>Counts the requests by what is still owed at an instant.</summary>
    public async ValueTask<RightsTally> CountAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        DateOnly today = WorkingDayCalendar.DayOf(now);
        int open = 0, due = 0, overdue = 0, answered = 0;
        await foreach (RightsRequest request in ListAsync(cancellationToken).ConfigureAwait(false))
        {
            open += request.IsOpen ? 1 : 0;
            due += request.IsOpen && request.DueOn == today ? 1 : 0;
            overdue += request.IsOverdue(now) ? 1 : 0;
            answered += request.IsOpen ? 0 : 1;
        }

        return new RightsTally(open, due, overdue, answered);
    }
}
