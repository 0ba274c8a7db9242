using System.Runtime.CompilerServices;
using System.Text;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy.Consent;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Consent;

/// <summary>Keeps this device's own record of notices and consents, encrypted, so that the guard can decide offline.</summary>
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
    /// <remarks>
    /// When an entry cannot be decrypted, every record before it stops counting, because the lost entry may have been a withdrawal
    /// (PIPL 15).
    /// </remarks>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<(string Id, byte[] Content)> rows = await database.RunAsync(
            connection => connection.FindAll(
                "SELECT entry_id, content FROM consent_entry WHERE handler_id = $handler AND subject_id = $subject ORDER BY sequence",
                row => (row.GetString(0), row.GetValue(1) as byte[] ?? []),
                ("$handler", handlerId.Value), ("$subject", subjectId.Value)),
            cancellationToken).ConfigureAwait(false);
        var entries = new List<LedgerEntry>(rows.Count);
        foreach ((string id, byte[] content) in rows)
        {
            if (await TryReadAsync(id, content, cancellationToken).ConfigureAwait(false) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                // The lost entry may have been a withdrawal, so no earlier record counts any more, and the host asks the person again.
                entries.Clear();
            }
        }

        foreach (LedgerEntry entry in entries)
        {
            yield return entry;
        }
    }

    private async ValueTask<LedgerEntry?> TryReadAsync(string id, byte[] content, CancellationToken cancellationToken)
    {
        byte[]? plain = await protector.TryOpenAsync(content, RowName(id), cancellationToken).ConfigureAwait(false);
        try
        {
            return plain is null ? null : LedgerEntryFormat.Read(plain);
        }
        catch (PrivacyException)
        {
            return null;
        }
    }

    private static byte[] RowName(string entryId) => Encoding.UTF8.GetBytes($"consent/{entryId}");
}
