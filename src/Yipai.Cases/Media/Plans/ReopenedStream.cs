using System.Runtime.InteropServices;

namespace Yipai.Cases.Media;

/// <summary>Makes a forward-only source seekable by opening it again to go back.</summary>
internal sealed class ReopenedStream : Stream
{
    private const int SkipLength = 64 * 1024;

    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private Stream _current;
    private long _currentPosition;

    private ReopenedStream(Func<CancellationToken, ValueTask<Stream>> open, Stream first) => (_open, _current) = (open, first);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => Measured;

    public override long Position { get; set; }

    private long Measured { get; set; }

    /// <summary>Opens bytes in memory as a stream whose memory the scrubber can read in place.</summary>
    public static MemoryStream OpenBytes(ReadOnlyMemory<byte> content)
    {
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> own) ? own : content.ToArray();
        return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
    }

    /// <summary>Opens the source.</summary>
    /// <remarks>A source that cannot seek is read once to learn its length.</remarks>
    public static async ValueTask<Stream> OpenAsync(Func<CancellationToken, ValueTask<Stream>> open, CancellationToken cancellationToken)
    {
        Stream first = await open(cancellationToken).ConfigureAwait(false);
        if (first.CanSeek)
        {
            return first;
        }

        var reopened = new ReopenedStream(open, first);
        reopened.Measured = await reopened.SkipAsync(long.MaxValue, cancellationToken).ConfigureAwait(false);
        return reopened;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < _currentPosition)
        {
            await _current.DisposeAsync().ConfigureAwait(false);
            _current = await _open(cancellationToken).ConfigureAwait(false);
            _currentPosition = 0;
        }

        await SkipAsync(Position - _currentPosition, cancellationToken).ConfigureAwait(false);
        int read = await _current.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _currentPosition += read;
        Position = _currentPosition;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await _current.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _current.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        byte[] scratch = new byte[(int)Math.Min(count, SkipLength)];
        long skipped = 0;
        while (skipped < count
            && await _current.ReadAsync(scratch.AsMemory(0, (int)Math.Min(scratch.Length, count - skipped)), cancellationToken)
                .ConfigureAwait(false) is > 0 and int read)
        {
            skipped += read;
        }

        _currentPosition += skipped;
        return skipped;
    }
}
