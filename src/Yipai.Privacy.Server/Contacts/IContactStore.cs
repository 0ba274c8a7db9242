namespace Yipai.Privacy.Server.Contacts;

/// <summary>Keeps who may be found by number, how often somebody asked, and connections.</summary>
/// <remarks>It never keeps a number that somebody asked for. The calls join a running unit of work.</remarks>
public interface IContactStore
{
    /// <summary>The number of connections that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Sets whether a person may be found by their number.</summary>
    ValueTask SetFindableAsync(
        HandlerId handlerId, SubjectId subjectId, bool isFindable, CancellationToken cancellationToken = default);

    /// <summary>Indicates whether a person may be found by their number, which is false by default.</summary>
    ValueTask<bool> IsFindableAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Finds the person with an account of this number who may be found by it, or null.</summary>
    ValueTask<SubjectId?> FindAsync(HandlerId handlerId, string mobileNumber, CancellationToken cancellationToken = default);

    /// <summary>Notes a question of a person on a day.</summary>
    /// <remarks>A known question is noted once.</remarks>
    /// <returns>The number of the person's questions on that day.</returns>
    ValueTask<int> NoteQuestionAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, string questionId, CancellationToken cancellationToken = default);

    /// <summary>Indicates whether a question of a person was noted on a day.</summary>
    ValueTask<bool> HasQuestionAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, string questionId, CancellationToken cancellationToken = default);

    /// <summary>Counts the questions of a person on a day.</summary>
    ValueTask<int> CountQuestionsAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>Keeps a connection, or returns the one that the two persons already have.</summary>
    ValueTask<ContactLink> LinkAsync(HandlerId handlerId, ContactLink link, CancellationToken cancellationToken = default);

    /// <summary>Finds a connection.</summary>
    ValueTask<ContactLink?> FindLinkAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Replaces what the two persons of a connection have agreed to.</summary>
    ValueTask ChangeAsync(HandlerId handlerId, ContactLink link, CancellationToken cancellationToken = default);

    /// <summary>Returns the connections of a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<ContactLink>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Erases the switch, the questions and the connections of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
