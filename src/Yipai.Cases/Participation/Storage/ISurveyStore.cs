using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Keeps surveys and the answers to them (P4.1.2-7/4).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ISurveyStore
{
    /// <summary>The number of surveys or replies that one call returns at most, 20.</summary>
    const int PageSize = 20;

    /// <summary>Publishes a survey.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> PublishAsync(HandlerId handlerId, PublishedSurvey survey, CancellationToken cancellationToken = default);

    /// <summary>Finds a survey, or returns null.</summary>
    ValueTask<PublishedSurvey?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the surveys after a place, newest first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<PublishedSurvey>> ReadPageAsync(
        HandlerId handlerId, ParticipationPlace? after = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps answers.</summary>
    /// <returns>False, and nothing changes, if the id is known or the person has answered the survey already.</returns>
    ValueTask<bool> AnswerAsync(HandlerId handlerId, KeptSurveyReply reply, CancellationToken cancellationToken = default);

    /// <summary>Finds answers, or returns null.</summary>
    ValueTask<KeptSurveyReply?> FindReplyAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the replies to a survey after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<KeptSurveyReply>> ReadRepliesAsync(
        HandlerId handlerId, string surveyId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Returns the replies of a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<KeptSurveyReply>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Erases answers by their id.</summary>
    /// <returns>False, and nothing changes, if there are no such answers.</returns>
    ValueTask<bool> RemoveAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Erases the answers of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
