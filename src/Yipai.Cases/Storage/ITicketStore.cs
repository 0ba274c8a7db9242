using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Keeps what persons ask the city for beside their reports.</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ITicketStore
{
    /// <summary>The number of tickets that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Keeps a new ticket.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> OpenAsync(HandlerId handlerId, Ticket ticket, CancellationToken cancellationToken = default);

    /// <summary>Finds a ticket.</summary>
    /// <remarks>Returns null if there is no such ticket.</remarks>
    ValueTask<Ticket?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the open tickets of a kind, oldest first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<Ticket>> ReadOpenAsync(HandlerId handlerId, TicketKind kind, CancellationToken cancellationToken = default);

    /// <summary>Returns the newest tickets of a person, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<Ticket>> ReadOwnAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Answers an open ticket.</summary>
    /// <returns>False, and nothing changes, if the ticket is unknown or answered.</returns>
    ValueTask<bool> AnswerAsync(
        HandlerId handlerId, string id, string answer, bool isUpheld, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns those of some cases whose words and photos are hidden: a ticket of the kind "shows me" is open or was upheld.
    /// </summary>
    ValueTask<IReadOnlySet<CaseId>> FindHiddenAsync(
        HandlerId handlerId, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default);

    /// <summary>Erases the tickets of a person, except those that keep a case hidden; these lose person and words (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
