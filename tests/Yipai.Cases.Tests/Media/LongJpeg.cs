namespace Yipai.Cases.Tests.Media;

/// <summary>A JPEG whose scan is made longer, without being held in memory.</summary>
internal sealed class LongJpeg(byte[] jpeg, long extra) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => jpeg.Length + extra;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Length - Position);
        for (int at = 0; at < count; at++)
        {
            long place = Position + at;
            buffer[at] = place < jpeg.Length - 2 ? jpeg[place] : place >= Length - 2 ? jpeg[place - extra] : (byte)(place % 251);
        }

        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
