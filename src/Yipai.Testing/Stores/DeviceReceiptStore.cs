using Yipai.Client.Storage;

namespace Yipai.Testing.Stores;

/// <summary>Accesses the receipts of a device from one process.</summary>
internal sealed class DeviceReceiptStore(DeviceProcess process, IReceiptStore receipts) : IReceiptStore
{
    public ValueTask KeepAsync(KeptReceipt receipt, CancellationToken cancellationToken = default) =>
        process.RunAsync("receipts.keep", true, () => receipts.KeepAsync(receipt, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<KeptReceipt>> ListAsync(string subjectId, CancellationToken cancellationToken = default) =>
        process.RunAsync("receipts.list", false, () => receipts.ListAsync(subjectId, cancellationToken), cancellationToken);

    public ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        process.RunAsync("receipts.erase", false, () => receipts.EraseAsync(subjectId, cancellationToken), cancellationToken);
}
