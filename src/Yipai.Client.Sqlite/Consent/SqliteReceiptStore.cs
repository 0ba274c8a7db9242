using System.Text;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Consent;

/// <summary>Keeps the signed receipts of each person's consent records, encrypted.</summary>
internal sealed class SqliteReceiptStore(SqliteDatabase database, IOutboxProtector protector) : IReceiptStore
{
    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        string id = receipt.EntryId.ToString("N");
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        byte[] content = await protector.SealAsync(receipt.Document, RowName(id), cancellationToken).ConfigureAwait(false);
        await database.RunAsync(
            connection => connection.Execute(
                """
                INSERT INTO consent_receipt (entry_id, subject_id, content) VALUES ($id, $subject, $content)
                ON CONFLICT (entry_id) DO NOTHING
                """,
                ("$id", id), ("$subject", receipt.SubjectId), ("$content", content)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        List<(string Id, byte[] Content)> rows = await database.RunAsync(
            connection => connection.FindAll(
                "SELECT entry_id, content FROM consent_receipt WHERE subject_id = $subject ORDER BY sequence",
                row => (row.GetString(0), row.GetFieldValue<byte[]>(1)),
                ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);
        var receipts = new List<KeptReceipt>(rows.Count);
        foreach ((string id, byte[] content) in rows)
        {
            byte[] document = await protector.OpenAsync(content, RowName(id), cancellationToken).ConfigureAwait(false);
            receipts.Add(new KeptReceipt(Guid.ParseExact(id, "N"), subjectId, document));
        }

        return receipts;
    }

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        await database.RunAsync(
            connection => connection.Execute("DELETE FROM consent_receipt WHERE subject_id = $subject", ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);
    }

    private static byte[] RowName(string entryId) => Encoding.UTF8.GetBytes($"receipt/{entryId}");
}
