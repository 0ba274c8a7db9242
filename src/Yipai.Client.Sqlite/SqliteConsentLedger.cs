using System.Runtime.CompilerServices;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Sqlite;

/// <summary>The device's own record of notices and choices, sealed, so that the gate works offline.</summary>
public sealed class SqliteConsentLedger(SqliteDatabase database, IOutboxProtector protector) : IConsentLedger
{
    /// <inheritdoc/>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        string id = entry.EntryId.ToString("N");
        await database.RunAsync(
            connection => connection.Execute(
                """
                INSERT INTO consent_entry (entry_id, handler_id, subject_id, content)
                VALUES ($id, $handler, $subject, $content) ON CONFLICT (entry_id) DO NOTHING
                """,
                ("$id", id), ("$handler", entry.HandlerId.Value), ("$subject", entry.SubjectId.Value),
                ("$content", protector.Seal(LedgerEntryFormat.Write(entry), RowName(id)))),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> entries = await database.RunAsync(
            connection => connection.FindAll(
                "SELECT entry_id, content FROM consent_entry WHERE handler_id = $handler AND subject_id = $subject ORDER BY sequence",
                row => LedgerEntryFormat.Read(protector.Open(row.GetFieldValue<byte[]>(1), RowName(row.GetString(0)))),
                ("$handler", handlerId.Value), ("$subject", subjectId.Value)),
            cancellationToken).ConfigureAwait(false);
        foreach (LedgerEntry entry in entries)
        {
            yield return entry;
        }
    }

    private static byte[] RowName(string entryId) => Encoding.UTF8.GetBytes($"consent/{entryId}");
}
