using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Keeps the topics and announcements of a city.</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ICivicTopicStore
{
    /// <summary>The number of topics that one call returns at most, 20.</summary>
    const int PageSize = 20;

    /// <summary>Keeps a topic, or replaces title and text of the topic with the same id and kind.</summary>
    /// <returns>False, and nothing changes, if the id belongs to another kind.</returns>
    ValueTask<bool> PublishAsync(HandlerId handlerId, CivicTopic topic, CancellationToken cancellationToken = default);

    /// <summary>Finds a topic.</summary>
    /// <remarks>Returns null if there is no such topic.</remarks>
    ValueTask<CivicTopic?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the topics and announcements, newest first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<CivicTopic>> ReadPageAsync(
        HandlerId handlerId, ParticipationPlace? after = null, CancellationToken cancellationToken = default);
}
