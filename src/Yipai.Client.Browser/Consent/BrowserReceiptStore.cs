using System.Text;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Consent;

/// <summary>Keeps the signed receipts of each person's consent records, encrypted.</summary>
internal sealed class BrowserReceiptStore(BrowserDatabase database, IOutboxProtector protector) : IReceiptStore
{
    private const string Kind = "receipt";

    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        string key = $"{Kind}/{receipt.EntryId:N}";
        byte[] content = await protector.SealAsync(receipt.Document, Encoding.UTF8.GetBytes(key), cancellationToken).ConfigureAwait(false);
        await database.AppendAsync(new StoredRow(key) { Subject = receipt.SubjectId }, content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        IReadOnlyList<StoredRow> rows = await database.ReadAppendedAsync(Kind, subjectId, cancellationToken).ConfigureAwait(false);
        var receipts = new List<KeptReceipt>(rows.Count);
        foreach (StoredRow row in rows)
        {
            byte[] content = await database.ReadContentAsync($"{row.Key}/", cancellationToken).ConfigureAwait(false)
                ?? throw BrowserErrors.CannotOpen();
            byte[] document = await protector.OpenAsync(content, Encoding.UTF8.GetBytes(row.Key), cancellationToken).ConfigureAwait(false);
            receipts.Add(new KeptReceipt(Guid.ParseExact(row.Key[(Kind.Length + 1)..], "N"), subjectId, document));
        }

        return receipts;
    }

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        await database.ChangeAsync(
            [RowRange.Subject(subjectId)],
            (rows, changes) =>
            {
                foreach (StoredRow row in rows.Where(row => row.IsOfKind(Kind)))
                {
                    changes.Remove(row.Key);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
