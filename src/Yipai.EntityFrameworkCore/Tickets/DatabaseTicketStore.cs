using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tickets;

/// <summary>Keeps tickets in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseTicketStore(YipaiDatabase database) : ITicketStore
{
    private const string Open = """
        INSERT INTO yipai_ticket (handler_id, ticket_id, kind, subject_id, case_id, content, opened_at, due_day, is_upheld)
        VALUES (@handler, @id, @kind, @subject, @case, @content, @at, @due, 0)
        ON CONFLICT DO NOTHING
        """;

    private const string Answer = """
        UPDATE yipai_ticket SET answer = @answer, is_upheld = @upheld
        WHERE handler_id = @handler AND ticket_id = @id AND answer IS NULL
        """;

    // A ticket that keeps a case hidden protects the person also after the account is closed, so only person and words go.
    private const string Erase = """
        UPDATE yipai_ticket SET subject_id = NULL, content = ''
        WHERE handler_id = @handler AND subject_id = @subject AND kind = @shows AND (answer IS NULL OR is_upheld = 1);
        DELETE FROM yipai_ticket WHERE handler_id = @handler AND subject_id = @subject;
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same ticket can be sent again.</exception>
    public async ValueTask<bool> OpenAsync(HandlerId handlerId, Ticket ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return await database.ExecuteAsync(
            Open,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", ticket.Id),
            ("kind", (int)ticket.Kind),
            ("subject", ticket.SubjectId?.Value ?? (object)DBNull.Value),
            ("case", ticket.About?.Value ?? (object)DBNull.Value),
            ("content", ticket.Text),
            ("at", ticket.OpenedAt.UtcTicks),
            ("due", ticket.DueAt?.DayNumber ?? (object)DBNull.Value)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<Ticket?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.TicketId == id), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<Ticket>> ReadOpenAsync(
        HandlerId handlerId, TicketKind kind, CancellationToken cancellationToken = default)
    {
        int number = (int)kind;
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.Kind == number && row.Answer == null).OrderBy(row => row.OpenedAt)
                .ThenBy(row => row.TicketId).Take(ITicketStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<Ticket>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SubjectId == subject).OrderByDescending(row => row.OpenedAt)
                .ThenBy(row => row.TicketId).Take(ITicketStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the answer can be sent again.</exception>
    public async ValueTask<bool> AnswerAsync(
        HandlerId handlerId, string id, string answer, bool isUpheld, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(answer);
        return await database.ExecuteAsync(
            Answer,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", id),
            ("answer", answer),
            ("upheld", isUpheld ? 1 : 0)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlySet<CaseId>> FindHiddenAsync(
        HandlerId handlerId, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        string handler = handlerId.Value;
        string[] ids = [.. cases.Select(id => id.Value)];
        const int ShowsMe = (int)TicketKind.ShowsMe;
        List<string?> hidden = await database.QueryAsync(
            context => context.Tickets
                .Where(row => row.HandlerId == handler && row.Kind == ShowsMe && ids.Contains(row.CaseId))
                .Where(row => row.Answer == null || row.IsUpheld == 1)
                .Select(row => row.CaseId).Distinct().ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return hidden.Select(id => new CaseId(id!)).ToHashSet();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the tickets can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Erase,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("shows", (int)TicketKind.ShowsMe)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<Ticket>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<TicketRow>, IQueryable<TicketRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<TicketRow> rows = await database.QueryAsync(
            context => choose(context.Tickets.AsNoTracking().Where(row => row.HandlerId == handler)).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(TicketOf)];
    }

    private static Ticket TicketOf(TicketRow row) => new(
        row.TicketId,
        (TicketKind)row.Kind,
        row.SubjectId is { } subject ? new SubjectId(subject) : null,
        row.CaseId is { } id ? new CaseId(id) : null,
        row.Content,
        new DateTimeOffset(row.OpenedAt, TimeSpan.Zero),
        row.DueDay is { } day ? DateOnly.FromDayNumber(day) : null)
    {
        Answer = row.Answer,
        IsUpheld = row.IsUpheld == 1,
    };
}
