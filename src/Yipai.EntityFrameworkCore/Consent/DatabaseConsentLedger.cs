using System.Data.Common;
using System.Runtime.CompilerServices;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>The consent ledger in a database, ordered and kept together by person.</summary>
/// <remarks>An entry id counts once a person, so that no one's choice can stand in the way of another's.</remarks>
public sealed class DatabaseConsentLedger : IConsentLedger
{
    // The next place is found and taken in one statement; of two writers one gets it, and the other takes the next.
    private const string Insert = """
        INSERT INTO yipai_consent_entry (handler_id, subject_id, sequence, entry_id, content)
        SELECT @handler, @subject, COALESCE(MAX(sequence) + 1, 0), @id, @content
        FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject
        ON CONFLICT DO NOTHING
        """;

    private const string Find =
        "SELECT 1 FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject AND entry_id = @id";

    private const string Select =
        "SELECT sequence, entry_id, content FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject ORDER BY sequence";

    private readonly YipaiDatabase _database;

    /// <summary>Opens the ledger of a database; reads nothing yet.</summary>
    public DatabaseConsentLedger(YipaiDatabase database) => _database = database;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same entry can be appended again.</exception>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        string id = NameOf(entry.EntryId);
        byte[] content = LedgerEntryFormat.Write(entry);
        await _database.RunAsync(
            async connection =>
            {
                bool isThere;
                do
                {
                    isThere = await connection.Command(
                            Insert, ("handler", entry.HandlerId), ("subject", entry.SubjectId), ("id", id), ("content", content))
                        .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false) > 0
                        || await connection.Command(Find, ("handler", entry.HandlerId), ("subject", entry.SubjectId), ("id", id))
                            .FindOnceAsync(cancellationToken).ConfigureAwait(false) is not null;
                }
                while (!isThere);
                return isThere;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0406: a row is damaged; nothing of the person is returned.</exception>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        string handlerId, string subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> entries = await _database.RunAsync(
            connection => connection.Command(Select, ("handler", handlerId), ("subject", subjectId))
                .ReadOnceAsync(row => Read(row, handlerId, subjectId), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        foreach (LedgerEntry entry in entries)
        {
            yield return entry;
        }
    }

    private static string NameOf(Guid entryId) => entryId.ToString("N");

    private static LedgerEntry Read(DbDataReader row, string handlerId, string subjectId)
    {
        long sequence = row.GetInt64(0);
        try
        {
            LedgerEntry entry = LedgerEntryFormat.Read(row.GetFieldValue<byte[]>(2));
            bool isInPlace = entry.HandlerId == handlerId && entry.SubjectId == subjectId && NameOf(entry.EntryId) == row.GetString(1);
            return isInPlace ? entry : throw YipaiStorageException.CorruptEntry(handlerId, sequence);
        }
        catch (PrivacyException exception)
        {
            throw YipaiStorageException.CorruptEntry(handlerId, sequence, exception);
        }
    }
}
