using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tickets;

/// <summary>Keeps announced recordings in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseSupportRecordingStore(YipaiDatabase database) : ISupportRecordingStore
{
    private const string Announce = """
        INSERT INTO yipai_recording (handler_id, ticket_id, subject_id, is_call, state, announced_at, last_day)
        VALUES (@handler, @id, @subject, @call, @state, @at, @day)
        ON CONFLICT DO NOTHING
        """;

    private const string Change = """
        UPDATE yipai_recording SET state = @state WHERE handler_id = @handler AND ticket_id = @id AND state <> @state
        """;

    private const string EraseParts = "DELETE FROM yipai_recording_part WHERE handler_id = @handler AND ticket_id = @id";

    // The state is read in the statement that writes, so that no words arrive beside a refusal.
    private const string Add = """
        INSERT INTO yipai_recording_part (handler_id, ticket_id, part_id, at, content)
        SELECT handler_id, ticket_id, @part, @at, @content FROM yipai_recording
        WHERE handler_id = @handler AND ticket_id = @id AND state = @agreed
        ON CONFLICT DO NOTHING
        """;

    private const string EraseBefore = """
        DELETE FROM yipai_recording_part WHERE handler_id = @handler AND ticket_id IN (
            SELECT ticket_id FROM yipai_recording WHERE handler_id = @handler AND last_day < @day)
        """;

    private const string EraseRowsBefore = "DELETE FROM yipai_recording WHERE handler_id = @handler AND last_day < @day";

    private const string Erase = """
        DELETE FROM yipai_recording_part WHERE handler_id = @handler AND ticket_id IN (
            SELECT ticket_id FROM yipai_recording WHERE handler_id = @handler AND subject_id = @subject);
        DELETE FROM yipai_recording WHERE handler_id = @handler AND subject_id = @subject;
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the announcement can be made again.</exception>
    public async ValueTask<bool> AnnounceAsync(
        HandlerId handlerId, SupportRecording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return await database.ExecuteAsync(
            Announce,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", recording.TicketId),
            ("subject", recording.SubjectId.Value),
            ("call", recording.IsCall ? 1 : 0),
            ("state", (int)recording.State),
            ("at", recording.AnnouncedAt.UtcTicks),
            ("day", recording.LastDay.DayNumber)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<SupportRecording?> FindAsync(
        HandlerId handlerId, string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.TicketId == ticketId), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the answer can be kept again.</exception>
    public async ValueTask<bool> ChangeAsync(
        HandlerId handlerId, string ticketId, RecordingState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        bool isChanged = await database.ExecuteAsync(
            Change, cancellationToken, ("handler", handlerId.Value), ("id", ticketId), ("state", (int)state)).ConfigureAwait(false) == 1;
        if (isChanged && state != RecordingState.Agreed)
        {
            await database.ExecuteAsync(
                EraseParts, cancellationToken, ("handler", handlerId.Value), ("id", ticketId)).ConfigureAwait(false);
            await database.SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        return isChanged;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the words can be kept again.</exception>
    public async ValueTask<bool> AddAsync(
        HandlerId handlerId, string ticketId, RecordedWords words, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(words);
        return await database.ExecuteAsync(
            Add,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", ticketId),
            ("part", words.Id),
            ("at", words.At.UtcTicks),
            ("content", words.Text),
            ("agreed", (int)RecordingState.Agreed)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<RecordedWords>> ReadAsync(
        HandlerId handlerId, string ticketId, ParticipationPlace? after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        (string handler, long at, string id) = (handlerId.Value, after?.At.UtcTicks ?? 0, after?.Id ?? "");
        List<RecordingPartRow> rows = await database.QueryAsync(
            context => context.RecordingParts.AsNoTracking()
                .Where(row => row.HandlerId == handler && row.TicketId == ticketId)
                .Where(row => row.At > at || (row.At == at && string.Compare(row.PartId, id) > 0))
                .OrderBy(row => row.At).ThenBy(row => row.PartId).Take(ISupportRecordingStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new RecordedWords(row.PartId, new DateTimeOffset(row.At, TimeSpan.Zero), row.Content))];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<SupportRecording>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.TicketId, from) > 0)
                .OrderBy(row => row.TicketId).Take(ISupportRecordingStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the recordings can be erased again.</exception>
    public async ValueTask<int> EraseBeforeAsync(HandlerId handlerId, DateOnly day, CancellationToken cancellationToken = default)
    {
        int erased = 0;
        foreach (string statement in (string[])[EraseBefore, EraseRowsBefore])
        {
            erased = await database.ExecuteAsync(
                statement, cancellationToken, ("handler", handlerId.Value), ("day", day.DayNumber)).ConfigureAwait(false);
        }

        if (erased > 0)
        {
            await database.SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        return erased;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the recordings can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Erase, cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<SupportRecording>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<RecordingRow>, IQueryable<RecordingRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<RecordingRow> rows = await database.QueryAsync(
            context => choose(context.Recordings.AsNoTracking().Where(row => row.HandlerId == handler)).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new SupportRecording(
                row.TicketId, new SubjectId(row.SubjectId), row.IsCall == 1, (RecordingState)row.State,
                new DateTimeOffset(row.AnnouncedAt, TimeSpan.Zero), DateOnly.FromDayNumber(row.LastDay))),
        ];
    }
}
