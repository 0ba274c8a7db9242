using System.Net;

namespace Yipai.Client.Http;

/// <summary>Sends bytes in slices and reports each slice, so that a slow body differs from a stalled one.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="sent">Receives the number of bytes that have left so far.</param>
internal sealed class SlicedContent(ReadOnlyMemory<byte> bytes, Action<long> sent) : HttpContent
{
    private const int SliceLength = 256 * 1024;

    /// <summary>Gets or sets what happens after each slice.</summary>
    public Action? Moved { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (int start = 0; start < bytes.Length; start += SliceLength)
        {
            ReadOnlyMemory<byte> slice = bytes.Slice(start, Math.Min(SliceLength, bytes.Length - start));
            await stream.WriteAsync(slice, cancellationToken).ConfigureAwait(false);
            sent(start + slice.Length);
            Moved?.Invoke();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
