using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>
/// A photo that waits with its report. Its bytes are read when they are needed, so that one photo at a time is in memory.
/// </summary>
public sealed class OutboxPhoto
{
    private readonly Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;

    /// <summary>Describes a photo that a store opens when it is asked for.</summary>
    /// <param name="digest">The SHA-256 of the content.</param>
    /// <param name="read">Reads the photo without metadata; called again for each attempt.</param>
    public OutboxPhoto(PhotoDigest digest, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Digest = digest;
        _read = read;
    }

    /// <summary>Describes a photo whose bytes are in memory.</summary>
    public OutboxPhoto(PhotoDigest digest, ReadOnlyMemory<byte> content)
        : this(digest, _ => ValueTask.FromResult(content))
    {
    }

    /// <summary>Gets the SHA-256 of the content.</summary>
    public PhotoDigest Digest { get; }

    /// <summary>Reads the photo without metadata.</summary>
    /// <exception cref="YipaiClientException">YP0313: the stored bytes cannot be opened with this key.</exception>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) => _read(cancellationToken);
}
