using System.Buffers;

namespace Yipai.Cases.Media;

/// <summary>Reads a seekable stream through one buffer.</summary>
/// <remarks>It refuses reads beyond the end and names their offset. A memory stream whose buffer is accessible is read in place.</remarks>
internal sealed class MediaReader : IDisposable
{
    /// <summary>The largest range that can be peeked at once: the longest JPEG segment with room to spare.</summary>
    public const int LargestPeek = 128 * 1024;

    private readonly int _capacity;
    private readonly bool _isRented;
    private byte[] _buffer;
    private long _start;
    private int _filled;

    public MediaReader(Stream source, CancellationToken cancellationToken, int capacity = LargestPeek)
    {
        (Source, Length, CancellationToken, _capacity) = (source, source.Length, cancellationToken, capacity);
        ArraySegment<byte> shown = default;
        _isRented = source.GetType() != typeof(MemoryStream) || !((MemoryStream)source).TryGetBuffer(out shown);
        (_buffer, _start, _filled) = _isRented ? (ArrayPool<byte>.Shared.Rent(capacity), 0, 0)
            : (shown.Array!, -shown.Offset, shown.Offset + shown.Count);
    }

    public Stream Source { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Gets the offset of the next byte to read.</summary>
    public long Position { get; private set; }

    public long Length { get; }

    public long Left => Length - Position;

    private ReadOnlyMemory<byte> Buffered =>
        Position >= _start && Position < _start + _filled ? _buffer.AsMemory((int)(Position - _start), (int)(_start + _filled - Position))
            : default;

    public void Seek(long offset) =>
        Position = offset >= 0 && offset <= Length ? offset : throw CasesException.Refused(RefusalReason.Truncated, Position);

    public void Skip(long count) => Seek(count <= Left ? Position + count : Length + 1);

    /// <summary>Returns exactly the next <paramref name="count"/> bytes without moving the position.</summary>
    public ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count)
    {
        ReadOnlyMemory<byte> buffered = Buffered;
        return buffered.Length >= count ? ValueTask.FromResult(buffered[..count]) : FillAndPeekAsync(count);
    }

    /// <summary>Returns exactly the next <paramref name="count"/> bytes, which are valid until the next call.</summary>
    public ValueTask<ReadOnlyMemory<byte>> TakeAsync(int count)
    {
        ReadOnlyMemory<byte> buffered = Buffered;
        if (buffered.Length < count)
        {
            return FillAndTakeAsync(count);
        }

        Position += count;
        return ValueTask.FromResult(buffered[..count]);
    }

    /// <summary>Returns as many of the next bytes as are buffered, at least one, or an empty range at the end.</summary>
    public ValueTask<ReadOnlyMemory<byte>> PeekSomeAsync() => Buffered is { IsEmpty: false } some ? ValueTask.FromResult(some)
        : Left == 0 ? ValueTask.FromResult<ReadOnlyMemory<byte>>(default)
        : FillAndPeekAsync((int)Math.Min(_capacity, Left));

    /// <summary>Copies a range into an array of its own.</summary>
    public async ValueTask<byte[]> ReadAsync(long offset, int count)
    {
        Seek(offset);
        byte[] copy = new byte[count <= Left ? count : throw CasesException.Refused(RefusalReason.Truncated, offset)];
        for (int at = 0; at < count;)
        {
            ReadOnlyMemory<byte> some = await PeekSomeAsync().ConfigureAwait(false);
            int length = Math.Min(some.Length, count - at);
            some.Span[..length].CopyTo(copy.AsSpan(at));
            Position += length;
            at += length;
        }

        return copy;
    }

    /// <summary>Indicates whether a range holds only zeros.</summary>
    public async ValueTask<bool> IsBlankAsync(long offset, long count)
    {
        Seek(offset);
        while (count > 0)
        {
            ReadOnlyMemory<byte> some = await PeekSomeAsync().ConfigureAwait(false);
            int length = (int)Math.Min(some.Length, count);
            if (length == 0 || some.Span[..length].ContainsAnyExcept((byte)0))
            {
                return false;
            }

            Position += length;
            count -= length;
        }

        return true;
    }

    public void Dispose()
    {
        if (_isRented)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
    }

    private async ValueTask<ReadOnlyMemory<byte>> FillAndTakeAsync(int count)
    {
        ReadOnlyMemory<byte> taken = await FillAndPeekAsync(count).ConfigureAwait(false);
        Position += count;
        return taken;
    }

    private async ValueTask<ReadOnlyMemory<byte>> FillAndPeekAsync(int count)
    {
        if (count > Left)
        {
            throw CasesException.Refused(RefusalReason.Truncated, Position);
        }

        ReadOnlyMemory<byte> left = Buffered;
        left.CopyTo(_buffer);
        _start = Position;
        _filled = left.Length;
        Source.Position = _start + _filled;
        while (_filled < count)
        {
            int read = await Source.ReadAsync(_buffer.AsMemory(_filled, _capacity - _filled), CancellationToken).ConfigureAwait(false);
            _filled += read > 0 ? read : throw CasesException.Refused(RefusalReason.SourceChanged, _start + _filled);
        }

        return _buffer.AsMemory(0, count);
    }
}
