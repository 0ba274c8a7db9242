using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Participation;

/// <summary>Keeps acts of participation in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseParticipationStore(YipaiDatabase database) : IParticipationStore
{
    private const string Add = """
        INSERT INTO yipai_participation
            (handler_id, entry_id, subject_id, action, target, target_id, at, content, nickname, question_id)
        VALUES (@handler, @id, @subject, @action, @target, @targetId, @at, @content, @nickname, @question)
        ON CONFLICT DO NOTHING
        """;

    private const string Remove =
        "DELETE FROM yipai_participation WHERE handler_id = @handler AND entry_id = @id AND subject_id = @subject";

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same act can be sent again.</exception>
    public async ValueTask<bool> AddAsync(
        HandlerId handlerId, ParticipationRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ParticipationEntry entry = record.Entry;
        return await database.ExecuteAsync(
            Add,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", record.Id),
            ("subject", record.SubjectId.Value),
            ("action", (int)entry.Action),
            ("target", (int)entry.Target),
            ("targetId", entry.TargetId),
            ("at", entry.At.UtcTicks),
            ("content", entry.Text ?? (object)DBNull.Value),
            ("nickname", entry.Nickname ?? (object)DBNull.Value),
            ("question", entry.QuestionId ?? (object)DBNull.Value)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<ParticipationRecord?> FindAsync(
        HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.EntryId == id), after: null, cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the act can be removed again.</exception>
    public async ValueTask<bool> RemoveAsync(
        HandlerId handlerId, SubjectId subjectId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await database.ExecuteAsync(
            Remove, cancellationToken, ("handler", handlerId.Value), ("id", id), ("subject", subjectId.Value)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<ParticipationRecord>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, ParticipationPlace? after = null, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return ReadAsync(handlerId, rows => rows.Where(row => row.SubjectId == subject), after, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<ParticipationAction>> FindOwnAsync(
        HandlerId handlerId, SubjectId subjectId, ParticipationTarget target, string targetId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targetId);
        (string handler, string subject, int kind) = (handlerId.Value, subjectId.Value, (int)target);
        List<int> actions = await database.QueryAsync(
            context => context.Participations
                .Where(row => row.HandlerId == handler && row.SubjectId == subject && row.Target == kind && row.TargetId == targetId)
                .Select(row => row.Action).Distinct().OrderBy(action => action).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. actions.Select(action => (ParticipationAction)action)];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<ParticipationRecord>> ReadTextsAsync(
        HandlerId handlerId, ParticipationTarget target, string targetId, ParticipationPlace? after = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targetId);
        int kind = (int)target;
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.Target == kind && row.TargetId == targetId && row.Content != null),
            after,
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<int> CountAsync(
        HandlerId handlerId, ParticipationAction action, ParticipationTarget target, string targetId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targetId);
        (string handler, int done, int kind) = (handlerId.Value, (int)action, (int)target);
        return await database.QueryAsync(
            context => context.Participations.CountAsync(
                row => row.HandlerId == handler && row.Target == kind && row.TargetId == targetId && row.Action == done,
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the acts can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_participation WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<ParticipationRecord>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>> choose, ParticipationPlace? after,
        CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<ParticipationRow> rows = await database.QueryAsync(
            context =>
            {
                IQueryable<ParticipationRow> chosen =
                    choose(context.Participations.AsNoTracking().Where(row => row.HandlerId == handler));
                if (after is { } last)
                {
                    (long at, string id) = (last.At.UtcTicks, last.Id);
                    chosen = chosen.Where(row => row.At < at || (row.At == at && string.Compare(row.EntryId, id) < 0));
                }

                return chosen.OrderByDescending(row => row.At).ThenByDescending(row => row.EntryId)
                    .Take(IParticipationStore.PageSize).ToListAsync(cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(RecordOf)];
    }

    private static ParticipationRecord RecordOf(ParticipationRow row) => new(
        row.EntryId,
        new SubjectId(row.SubjectId),
        new ParticipationEntry
        {
            Action = (ParticipationAction)row.Action,
            Target = (ParticipationTarget)row.Target,
            TargetId = row.TargetId,
            At = new DateTimeOffset(row.At, TimeSpan.Zero),
            Text = row.Content,
            Nickname = row.Nickname,
            QuestionId = row.QuestionId,
        });
}
