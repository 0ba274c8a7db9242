using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>Represents a photo that waits with its report.</summary>
/// <remarks>The client reads its bytes when it needs them, so that only one photo is in memory.</remarks>
public sealed class OutboxPhoto
{
    private readonly Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;

    /// <summary>Creates a photo whose bytes a store reads when the client needs them.</summary>
    /// <param name="digest">The SHA-256 of the content.</param>
    /// <param name="read">Reads the photo without metadata. The client calls it again for each attempt.</param>
    public OutboxPhoto(PhotoDigest digest, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Digest = digest;
        _read = read;
    }

    /// <summary>Creates a photo whose bytes are in memory.</summary>
    public OutboxPhoto(PhotoDigest digest, ReadOnlyMemory<byte> content)
        : this(digest, _ => ValueTask.FromResult(content))
    {
    }

    /// <summary>Gets the SHA-256 of the content.</summary>
    public PhotoDigest Digest { get; }

    /// <summary>Reads the photo without metadata.</summary>
    /// <exception cref="YipaiClientException">YP0313: this key does not decrypt the stored bytes.</exception>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) => _read(cancellationToken);
}
