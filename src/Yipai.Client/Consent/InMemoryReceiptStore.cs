using Yipai.Client.Storage;

namespace Yipai.Client.Consent;

/// <summary>Keeps receipts in memory until the process ends.</summary>
/// <remarks>The city returns them again later.</remarks>
internal sealed class InMemoryReceiptStore : IReceiptStore
{
    private readonly Lock _gate = new();
    private readonly List<KeptReceipt> _receipts = [];

    /// <inheritdoc/>
    public ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        lock (_gate)
        {
            if (!_receipts.Exists(known => known.EntryId == receipt.EntryId))
            {
                _receipts.Add(receipt);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<KeptReceipt>>([.. _receipts.Where(receipt => receipt.SubjectId == subjectId)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _receipts.RemoveAll(receipt => receipt.SubjectId == subjectId);
        }

        return ValueTask.CompletedTask;
    }
}
