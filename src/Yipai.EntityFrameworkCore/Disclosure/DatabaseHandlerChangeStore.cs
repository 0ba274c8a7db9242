using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Disclosure;

/// <summary>Stores the changes of handler with their progress.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseHandlerChangeStore(YipaiDatabase database) : IHandlerChangeStore
{
    private const string Keep = """
        INSERT INTO yipai_handler_change (
            handler_id, change_id, recipient_id, recipient_name, recipient_contact, stays_bound, changed_scopes, effective_at, stage,
            informed, carried, version)
        VALUES (@handler, @id, @new, @name, @contact, @bound, @scopes, @effective, @stage, @informed, @carried, @version)
        ON CONFLICT DO NOTHING
        """;

    private const string Move = """
        UPDATE yipai_handler_change
        SET stage = @stage, last_subject_id = @last, informed = @informed, carried = @carried, notice_given_at = @given,
            version = version + 1
        WHERE handler_id = @handler AND change_id = @id AND version = @version
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same change can be stored again.</exception>
    public async ValueTask<bool> KeepAsync(
        HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", NameOf(change.Id)),
            ("new", change.RecipientId.Value),
            ("name", change.RecipientName),
            ("contact", change.RecipientContact),
            ("bound", change.StaysBound ? 1 : 0),
            ("scopes", string.Join(' ', change.ChangedScopes)),
            ("effective", change.EffectiveAt.UtcTicks),
            ("stage", (int)change.Stage),
            ("informed", change.Informed),
            ("carried", change.Carried),
            ("version", change.Version)).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: the row is damaged.</exception>
    public async ValueTask<PlannedHandlerChange?> FindAsync(HandlerId handlerId, Guid id, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string name = NameOf(id);
        HandlerChangeRow? found = await database.QueryAsync(
            context => context.HandlerChanges.AsNoTracking()
                .FirstOrDefaultAsync(row => row.HandlerId == handler && row.ChangeId == name, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found is null ? null : Read(found);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same step can be taken again.</exception>
    public async ValueTask<bool> MoveAsync(
        HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return await database.ExecuteAsync(
            Move,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", NameOf(change.Id)),
            ("stage", (int)change.Stage),
            ("last", (object?)change.Last?.Value ?? DBNull.Value),
            ("informed", change.Informed),
            ("carried", change.Carried),
            ("given", (object?)change.NoticeGivenAt?.UtcTicks ?? DBNull.Value),
            ("version", change.Version)).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public IAsyncEnumerable<PlannedHandlerChange> ReadAsync(
        HandlerId handlerId, Guid? after = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string? first = after is { } id ? NameOf(id) : null;
        return database.ReadPagesAsync<HandlerChangeRow>(
                (context, last) =>
                {
                    IQueryable<HandlerChangeRow> rows = context.HandlerChanges.Where(row => row.HandlerId == handler);
                    if ((last?.ChangeId ?? first) is { } from)
                    {
                        rows = rows.Where(row => string.Compare(row.ChangeId, from) > 0);
                    }

                    return rows.OrderBy(row => row.ChangeId);
                },
                cancellationToken)
            .Select(Read);
    }

    private static string NameOf(Guid id) => id.ToString("N");

    private static PlannedHandlerChange Read(HandlerChangeRow row) => new()
    {
        Id = Guid.ParseExact(row.ChangeId, "N"),
        RecipientId = new HandlerId(row.RecipientId),
        RecipientName = row.RecipientName,
        RecipientContact = row.RecipientContact,
        StaysBound = row.StaysBound != 0,
        ChangedScopes = row.ChangedScopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        EffectiveAt = new DateTimeOffset(row.EffectiveAt, TimeSpan.Zero),
        Stage = (HandlerChangeStage)row.Stage,
        Last = row.LastSubjectId is null ? null
            : SubjectId.TryParse(row.LastSubjectId, out SubjectId last) ? last
            : throw YipaiStorageException.CorruptRow("yipai_handler_change", row.ChangeId),
        Informed = row.Informed,
        Carried = row.Carried,
        NoticeGivenAt = row.NoticeGivenAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
        Version = row.Version,
    };
}
