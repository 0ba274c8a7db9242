using System.Runtime.CompilerServices;
using System.Text;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy.Consent;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Consent;

/// <summary>The device's own record of notices and choices, sealed, so that the gate works offline.</summary>
internal sealed class SqliteConsentLedger(SqliteDatabase database, IOutboxProtector protector) : IConsentLedger
{
    /// <inheritdoc/>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string id = entry.EntryId.ToString("N");
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        byte[] content = await protector.SealAsync(LedgerEntryFormat.Write(entry), RowName(id), cancellationToken).ConfigureAwait(false);
        await database.RunAsync(
            connection => connection.Execute(
                """
                INSERT INTO consent_entry (entry_id, handler_id, subject_id, content)
                VALUES ($id, $handler, $subject, $content) ON CONFLICT (entry_id) DO NOTHING
                """,
                ("$id", id), ("$handler", entry.HandlerId.Value), ("$subject", entry.SubjectId.Value),
                ("$content", content)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<(string Id, byte[] Content)> rows = await database.RunAsync(
            connection => connection.FindAll(
                "SELECT entry_id, content FROM consent_entry WHERE handler_id = $handler AND subject_id = $subject ORDER BY sequence",
                row => (row.GetString(0), row.GetFieldValue<byte[]>(1)),
                ("$handler", handlerId.Value), ("$subject", subjectId.Value)),
            cancellationToken).ConfigureAwait(false);
        foreach ((string id, byte[] content) in rows)
        {
            yield return LedgerEntryFormat.Read(await protector.OpenAsync(content, RowName(id), cancellationToken).ConfigureAwait(false));
        }
    }

    private static byte[] RowName(string entryId) => Encoding.UTF8.GetBytes($"consent/{entryId}");
}
