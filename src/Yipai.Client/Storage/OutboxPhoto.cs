using System.Runtime.InteropServices;
using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>Represents a photo that waits with its report.</summary>
/// <remarks>The client reads its bytes when it needs them, so that only one photo is in memory.</remarks>
public sealed class OutboxPhoto
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    /// <summary>Creates a photo whose bytes a store reads when the client needs them.</summary>
    /// <param name="digest">The SHA-256 of the content.</param>
    /// <param name="read">Reads the photo without metadata. The client calls it again for each attempt.</param>
    public OutboxPhoto(PhotoDigest digest, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Digest = digest;
        _open = async cancellationToken =>
        {
            ReadOnlyMemory<byte> content = await read(cancellationToken).ConfigureAwait(false);
            ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> own) ? own : content.ToArray();
            return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
        };
    }

    /// <summary>Creates a photo whose bytes are in memory.</summary>
    public OutboxPhoto(PhotoDigest digest, ReadOnlyMemory<byte> content)
        : this(digest, _ => ValueTask.FromResult(content))
    {
    }

    private OutboxPhoto(PhotoDigest digest, Func<CancellationToken, ValueTask<Stream>> open)
    {
        Digest = digest;
        _open = open;
    }

    /// <summary>Gets the SHA-256 of the content.</summary>
    public PhotoDigest Digest { get; }

    /// <summary>Creates a photo that a store reads part by part.</summary>
    /// <param name="digest">The SHA-256 of the content.</param>
    /// <param name="open">Opens a stream with a length. The client calls it again for each attempt, and closes the stream.</param>
    public static OutboxPhoto FromStream(PhotoDigest digest, Func<CancellationToken, ValueTask<Stream>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new OutboxPhoto(digest, open);
    }

    /// <summary>Opens the photo without metadata for one reading, from its start to its end.</summary>
    /// <remarks>The stream has a length.</remarks>
    /// <exception cref="YipaiClientException">YP0313: this key does not decrypt the stored bytes. Reading can throw it too.</exception>
    public ValueTask<Stream> OpenAsync(CancellationToken cancellationToken = default) => _open(cancellationToken);

    /// <summary>Reads the whole photo without metadata.</summary>
    /// <exception cref="YipaiClientException">YP0313: this key does not decrypt the stored bytes.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default)
    {
        Stream content = await _open(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            if (content is MemoryStream shown && shown.TryGetBuffer(out ArraySegment<byte> bytes))
            {
                return bytes;
            }

            using var copy = new MemoryStream((int)content.Length);
            await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            return new ReadOnlyMemory<byte>(copy.GetBuffer(), 0, (int)copy.Length);
        }
    }
}
