using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Keeps the tags of persons (P4.1.2-4/1).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IPreferenceTagStore
{
    /// <summary>The number of tags that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Counts a day for a tag, and creates the tag on its first day.</summary>
    /// <returns>False, and nothing changes, if the tag has counted this day or a later one.</returns>
    ValueTask<bool> CountAsync(
        HandlerId handlerId, SubjectId subjectId, string name, DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>Returns the tags of a person, most days first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<PreferenceTag>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Removes one tag of a person.</summary>
    /// <returns>False, and nothing changes, if the person has no such tag.</returns>
    ValueTask<bool> RemoveAsync(HandlerId handlerId, SubjectId subjectId, string name, CancellationToken cancellationToken = default);

    /// <summary>Erases every tag of a person (P4.3.3).</summary>
    /// <returns>False if the person had none.</returns>
    ValueTask<bool> EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
