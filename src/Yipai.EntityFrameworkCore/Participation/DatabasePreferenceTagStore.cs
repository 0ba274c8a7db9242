using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Participation;

/// <summary>Keeps preference tags in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabasePreferenceTagStore(YipaiDatabase database) : IPreferenceTagStore
{
    private const string Count = """
        INSERT INTO yipai_preference_tag (handler_id, subject_id, name, days, last_day)
        VALUES (@handler, @subject, @name, 1, @day)
        ON CONFLICT (handler_id, subject_id, name) DO UPDATE SET days = yipai_preference_tag.days + 1, last_day = excluded.last_day
        WHERE yipai_preference_tag.last_day < excluded.last_day
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the day can be counted again.</exception>
    public async ValueTask<bool> CountAsync(
        HandlerId handlerId, SubjectId subjectId, string name, DateOnly day, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await database.ExecuteAsync(
            Count,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("name", name),
            ("day", day.DayNumber)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<PreferenceTag>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        (string handler, string subject) = (handlerId.Value, subjectId.Value);
        List<PreferenceTagRow> rows = await database.QueryAsync(
            context => context.PreferenceTags.AsNoTracking().Where(row => row.HandlerId == handler && row.SubjectId == subject)
                .OrderByDescending(row => row.Days).ThenByDescending(row => row.LastDay).ThenBy(row => row.Name)
                .Take(IPreferenceTagStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new PreferenceTag(row.Name, row.Days, DateOnly.FromDayNumber(row.LastDay)))];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the tag can be removed again.</exception>
    public async ValueTask<bool> RemoveAsync(
        HandlerId handlerId, SubjectId subjectId, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await database.ExecuteAsync(
            "DELETE FROM yipai_preference_tag WHERE handler_id = @handler AND subject_id = @subject AND name = @name",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("name", name)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the tags can be erased again.</exception>
    public async ValueTask<bool> EraseAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_preference_tag WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false) > 0;
}
