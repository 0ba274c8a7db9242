namespace Yipai.Client.Uploads;

/// <summary>Reads chunks from a source that can be opened again.</summary>
/// <remarks>
/// Normally chunks follow each other in one stream. After a step back the source is opened again, unless its stream can seek.
/// </remarks>
internal sealed class ChunkSource(Func<CancellationToken, ValueTask<Stream>> open) : IAsyncDisposable
{
    private Stream? _stream;
    private long _position;

    /// <summary>Opens the source and returns its length.</summary>
    public async ValueTask<long> OpenAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync().ConfigureAwait(false);
        _stream = await open(cancellationToken).ConfigureAwait(false);
        _position = 0;
        return _stream.Length;
    }

    /// <summary>Fills a chunk with the bytes from an offset on.</summary>
    /// <exception cref="EndOfStreamException">The source has become shorter.</exception>
    public async ValueTask ReadAsync(long offset, Memory<byte> chunk, CancellationToken cancellationToken)
    {
        if (_stream is { CanSeek: true })
        {
            _stream.Position = _position = offset;
        }
        else if (_stream is null || offset < _position)
        {
            await OpenAsync(cancellationToken).ConfigureAwait(false);
        }

        while (_position < offset)
        {
            // The chunk serves as the place for the bytes in front of it.
            int skipped = (int)Math.Min(chunk.Length, offset - _position);
            await _stream!.ReadExactlyAsync(chunk[..skipped], cancellationToken).ConfigureAwait(false);
            _position += skipped;
        }

        await _stream!.ReadExactlyAsync(chunk, cancellationToken).ConfigureAwait(false);
        _position += chunk.Length;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}
