using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Keeps announced recordings and what was said in them (P4.1.2-7/2).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ISupportRecordingStore
{
    /// <summary>The number of parts that one call returns at most, 50.</summary>
    const int PageSize = 50;

    /// <summary>Keeps an announcement.</summary>
    /// <returns>False, and nothing changes, if the ticket has one.</returns>
    ValueTask<bool> AnnounceAsync(HandlerId handlerId, SupportRecording recording, CancellationToken cancellationToken = default);

    /// <summary>Finds the recording of a ticket, or returns null.</summary>
    ValueTask<SupportRecording?> FindAsync(HandlerId handlerId, string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Keeps the answer of the person, and erases every word if the answer is a refusal.</summary>
    /// <returns>False, and nothing changes, if the state is the same already.</returns>
    ValueTask<bool> ChangeAsync(
        HandlerId handlerId, string ticketId, RecordingState state, CancellationToken cancellationToken = default);

    /// <summary>Keeps words of a recording to which the person agreed.</summary>
    /// <returns>False, and nothing changes, if the id is known or the person does not agree.</returns>
    ValueTask<bool> AddAsync(HandlerId handlerId, string ticketId, RecordedWords words, CancellationToken cancellationToken = default);

    /// <summary>Returns the words of a recording after a place, oldest first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<RecordedWords>> ReadAsync(
        HandlerId handlerId, string ticketId, ParticipationPlace? after, CancellationToken cancellationToken = default);

    /// <summary>Returns the recordings of a person, in the order of their tickets, at most <see cref="PageSize"/>.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The ticket of the last recording that the reader has, or null to read from the first one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<SupportRecording>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Erases the recordings whose last day is before a day.</summary>
    /// <returns>The number of erased recordings.</returns>
    ValueTask<int> EraseBeforeAsync(HandlerId handlerId, DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>Erases the recordings of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
