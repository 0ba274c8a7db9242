using System.Globalization;
using System.Runtime.CompilerServices;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;

namespace Yipai.EntityFrameworkCore.Messages;

/// <summary>Keeps messages in the database.</summary>
/// <remarks>A message that is sent twice arrives once.</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabasePersonInbox(YipaiDatabase database) : IPersonInbox
{
    private const string Keep = """
        INSERT INTO yipai_message (handler_id, subject_id, message_id, at, kind, title, content)
        VALUES (@handler, @subject, @id, @at, @kind, @title, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same message can be sent again.</exception>
    public async ValueTask<bool> SendAsync(
        PersonMessage message, MessageChannel channel = MessageChannel.InApp, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (channel != MessageChannel.InApp || !message.MayBeSent)
        {
            return false;
        }

        await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", message.HandlerId.Value),
            ("subject", message.SubjectId.Value),
            ("id", message.Id.ToString("N", CultureInfo.InvariantCulture)),
            ("at", message.At.UtcTicks),
            ("kind", (int)message.Kind),
            ("title", message.Title),
            ("content", message.Text)).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async IAsyncEnumerable<PersonMessage> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, InboxPlace? after = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string subject = subjectId.Value;
        await foreach (MessageRow row in database.ReadPagesAsync<MessageRow>(
            (context, last) =>
            {
                IQueryable<MessageRow> rows = context.Messages.Where(row => row.HandlerId == handler && row.SubjectId == subject);
                if ((last?.At ?? after?.At.UtcTicks) is { } at)
                {
                    string id = last?.MessageId ?? after!.Value.Id.ToString("N", CultureInfo.InvariantCulture);
                    rows = rows.Where(row => row.At > at || (row.At == at && string.Compare(row.MessageId, id) > 0));
                }

                return rows.OrderBy(row => row.At).ThenBy(row => row.MessageId);
            },
            cancellationToken).ConfigureAwait(false))
        {
            yield return new PersonMessage(
                Guid.ParseExact(row.MessageId, "N"), handlerId, subjectId, (PersonMessageKind)row.Kind, row.Title, row.Content,
                new DateTimeOffset(row.At, TimeSpan.Zero));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the messages can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_message WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);
}
