namespace Yipai.Client.Storage;

/// <summary>Keeps the signed receipts of a person's consent records on this host.</summary>
public interface IReceiptStore
{
    /// <summary>Keeps a receipt.</summary>
    /// <remarks>A receipt with a known entry id changes nothing.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store cannot keep the receipt.</exception>
    ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken = default);

    /// <summary>Returns the receipts of a person, in the order in which they arrived.</summary>
    ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the receipts of a person from this host.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
