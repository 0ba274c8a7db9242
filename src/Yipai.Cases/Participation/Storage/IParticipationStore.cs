using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Keeps what persons favour, add, follow, share, like, ask, answer and comment on (P4.1.2-5).</summary>
/// <remarks>The calls join a running unit of work. Lists are in the order of time, newest first.</remarks>
public interface IParticipationStore
{
    /// <summary>The number of acts that one call returns at most, 50.</summary>
    const int PageSize = 50;

    /// <summary>Keeps an act.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> AddAsync(HandlerId handlerId, ParticipationRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds an act.</summary>
    /// <remarks>Returns null if there is no such act.</remarks>
    ValueTask<ParticipationRecord?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Removes an act of a person.</summary>
    /// <returns>False, and nothing changes, if the person has no such act.</returns>
    ValueTask<bool> RemoveAsync(HandlerId handlerId, SubjectId subjectId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns what a person did, at most <see cref="PageSize"/> acts.</summary>
    ValueTask<IReadOnlyList<ParticipationRecord>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, ParticipationPlace? after = null, CancellationToken cancellationToken = default);

    /// <summary>Returns what one person did to one target.</summary>
    ValueTask<IReadOnlyList<ParticipationAction>> FindOwnAsync(
        HandlerId handlerId, SubjectId subjectId, ParticipationTarget target, string targetId,
        CancellationToken cancellationToken = default);

    /// <summary>Returns the comments, questions and answers on a target, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<ParticipationRecord>> ReadTextsAsync(
        HandlerId handlerId, ParticipationTarget target, string targetId, ParticipationPlace? after = null,
        CancellationToken cancellationToken = default);

    /// <summary>Counts the acts of one kind on a target.</summary>
    ValueTask<int> CountAsync(
        HandlerId handlerId, ParticipationAction action, ParticipationTarget target, string targetId,
        CancellationToken cancellationToken = default);

    /// <summary>Erases every act of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
