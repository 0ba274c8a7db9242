using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Contacts;

namespace Yipai.EntityFrameworkCore.Contacts;

/// <summary>Keeps the switch, the counted questions and the connections of contact matching in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseContactStore(YipaiDatabase database) : IContactStore
{
    private const string Link = """
        INSERT INTO yipai_contact_link (handler_id, link_id, asker_id, found_id, asked_at, asker_agrees, found_agrees)
        VALUES (@handler, @id, @asker, @found, @at, @askerAgrees, @foundAgrees)
        ON CONFLICT DO NOTHING
        """;

    private const string Change = """
        UPDATE yipai_contact_link SET asker_agrees = @askerAgrees, found_agrees = @foundAgrees
        WHERE handler_id = @handler AND link_id = @id
        """;

    private const string Erase = """
        DELETE FROM yipai_contact_switch WHERE handler_id = @handler AND subject_id = @subject;
        DELETE FROM yipai_contact_question WHERE handler_id = @handler AND asker_id = @subject;
        DELETE FROM yipai_contact_link WHERE handler_id = @handler AND (asker_id = @subject OR found_id = @subject);
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the switch can be set again.</exception>
    public async ValueTask SetFindableAsync(
        HandlerId handlerId, SubjectId subjectId, bool isFindable, CancellationToken cancellationToken = default) => await RunAsync(
            isFindable
                ? "INSERT INTO yipai_contact_switch (handler_id, subject_id) VALUES (@handler, @subject) ON CONFLICT DO NOTHING"
                : "DELETE FROM yipai_contact_switch WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> IsFindableAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        (string handler, string subject) = (handlerId.Value, subjectId.Value);
        return await database.QueryAsync(
            context => context.ContactSwitches.AnyAsync(row => row.HandlerId == handler && row.SubjectId == subject, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<SubjectId?> FindAsync(
        HandlerId handlerId, string mobileNumber, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mobileNumber);
        string handler = handlerId.Value;
        string? found = await database.QueryAsync(
            context => context.Accounts.Where(row => row.HandlerId == handler && row.MobileNumber == mobileNumber)
                .Where(row => context.ContactSwitches.Any(open => open.HandlerId == handler && open.SubjectId == row.SubjectId))
                .Select(row => row.SubjectId).Order().FirstOrDefaultAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found is null ? null : new SubjectId(found);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same question can be noted again.</exception>
    public async ValueTask<int> NoteQuestionAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, string questionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(questionId);
        await RunAsync(
            """
            INSERT INTO yipai_contact_question (handler_id, asker_id, day, question_id) VALUES (@handler, @asker, @day, @id)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            ("handler", handlerId.Value),
            ("asker", askerId.Value),
            ("day", day.DayNumber),
            ("id", questionId)).ConfigureAwait(false);
        return await CountQuestionsAsync(handlerId, askerId, day, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> HasQuestionAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, string questionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(questionId);
        (string handler, string asker, int number) = (handlerId.Value, askerId.Value, day.DayNumber);
        return await database.QueryAsync(
            context => context.ContactQuestions.AnyAsync(
                row => row.HandlerId == handler && row.AskerId == asker && row.Day == number && row.QuestionId == questionId,
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<int> CountQuestionsAsync(
        HandlerId handlerId, SubjectId askerId, DateOnly day, CancellationToken cancellationToken = default)
    {
        (string handler, string asker, int number) = (handlerId.Value, askerId.Value, day.DayNumber);
        return await database.QueryAsync(
            context => context.ContactQuestions.CountAsync(
                row => row.HandlerId == handler && row.AskerId == asker && row.Day == number, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same connection can be kept again.</exception>
    public async ValueTask<ContactLink> LinkAsync(
        HandlerId handlerId, ContactLink link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        (string asker, string found) = (link.AskerId.Value, link.FoundId.Value);
        if (await FindAsync(
            handlerId,
            row => (row.AskerId == asker && row.FoundId == found) || (row.AskerId == found && row.FoundId == asker),
            cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        await RunAsync(
            Link,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", link.Id),
            ("asker", asker),
            ("found", found),
            ("at", link.AskedAt.UtcTicks),
            ("askerAgrees", link.AskerAgrees ? 1 : 0),
            ("foundAgrees", AnswerOf(link))).ConfigureAwait(false);
        return link;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<ContactLink?> FindLinkAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await FindAsync(handlerId, row => row.LinkId == id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the change can be made again.</exception>
    public async ValueTask ChangeAsync(HandlerId handlerId, ContactLink link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        await RunAsync(
            Change,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", link.Id),
            ("askerAgrees", link.AskerAgrees ? 1 : 0),
            ("foundAgrees", AnswerOf(link))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<ContactLink>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string handler, string subject, string from) = (handlerId.Value, subjectId.Value, after ?? "");
        List<ContactLinkRow> rows = await database.QueryAsync(
            context => context.ContactLinks.AsNoTracking().Where(row => row.HandlerId == handler)
                .Where(row => (row.AskerId == subject || row.FoundId == subject) && string.Compare(row.LinkId, from) > 0)
                .OrderBy(row => row.LinkId).Take(IContactStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(LinkOf)];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; everything can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await RunAsync(Erase, cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    private static object AnswerOf(ContactLink link) => link.FoundAgrees is { } answer ? answer ? 1 : 0 : DBNull.Value;

    private static ContactLink LinkOf(ContactLinkRow row) => new(
        row.LinkId, new SubjectId(row.AskerId), new SubjectId(row.FoundId), new DateTimeOffset(row.AskedAt, TimeSpan.Zero),
        row.AskerAgrees == 1, row.FoundAgrees is { } answer ? answer == 1 : null);

    private async Task<ContactLink?> FindAsync(
        HandlerId handlerId, System.Linq.Expressions.Expression<Func<ContactLinkRow, bool>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        ContactLinkRow? row = await database.QueryAsync(
            context => context.ContactLinks.AsNoTracking().Where(row => row.HandlerId == handler).Where(choose)
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : LinkOf(row);
    }

    private Task<int> RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        database.ExecuteAsync(sql, cancellationToken, values);
}
