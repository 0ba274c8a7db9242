using Yipai.Client.Storage;

namespace Yipai.Client.Consent;

/// <summary>Writes the stored receipts as a JSON array.</summary>
/// <remarks>Each receipt is byte for byte as the city signed it.</remarks>
internal static class ReceiptExport
{
    public static async Task WriteAsync(IEnumerable<KeptReceipt> receipts, Stream destination, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> separator = "[\n"u8.ToArray();
        foreach (KeptReceipt receipt in receipts)
        {
            await destination.WriteAsync(separator, cancellationToken).ConfigureAwait(false);
            await destination.WriteAsync(receipt.Document, cancellationToken).ConfigureAwait(false);
            separator = ",\n"u8.ToArray();
        }

        bool isEmpty = separator.Span[0] == (byte)'[';
        await destination.WriteAsync(isEmpty ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
