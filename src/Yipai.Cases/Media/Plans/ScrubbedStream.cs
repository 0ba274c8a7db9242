using System.Security.Cryptography;

namespace Yipai.Cases.Media;

/// <summary>Reads the scrubbed file that a plan describes, piece by piece from the source, so that no copy of it is in memory.</summary>
/// <remarks>
/// The stream closes the source. If its reader gives the digest of an earlier reading, the stream throws YP0218 at its end when the bytes
/// differ, because the source may have changed in between.
/// </remarks>
internal sealed class ScrubbedStream(ScrubPlan plan, MediaFormat format, MediaReader reader, byte[]? expected) : Stream
{
    private readonly IncrementalHash? _hash = expected is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _piece;
    private long _done;
    private long _position;

    public MediaFormat Format => format;

    public IReadOnlyList<MetadataKind> Removed => [.. plan.Removed.Select(removed => removed.Kind)];

    public AiContentLabel? Label => plan.Label;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => plan.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_piece == plan.Pieces.Count)
        {
            CheckEnd();
            return 0;
        }

        PlanPiece piece = plan.Pieces[_piece];
        int count = await CopyAsync(piece, buffer[..(int)Math.Min(buffer.Length, piece.Length - _done)]).ConfigureAwait(false);
        _hash?.AppendData(buffer.Span[..count]);
        _position += count;
        _done += count;
        if (_done == piece.Length)
        {
            (_piece, _done) = (_piece + 1, 0);
        }

        return count;
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
        await reader.Source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
            reader.Source.Dispose();
            _hash?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> CopyAsync(PlanPiece piece, Memory<byte> buffer)
    {
        if (!piece.IsRange)
        {
            ReadOnlyMemory<byte> literal = piece.Bytes.IsEmpty ? default : piece.Bytes.Slice((int)_done, buffer.Length);
            buffer.Span.Clear();
            literal.CopyTo(buffer);
            return buffer.Length;
        }

        try
        {
            reader.Seek(piece.Offset + _done);
            ReadOnlyMemory<byte> some = await reader.PeekSomeAsync().ConfigureAwait(false);
            some = some[..Math.Min(some.Length, buffer.Length)];
            some.CopyTo(buffer);
            return some.Length;
        }
        catch (Exception exception) when (exception is not (CasesException or OperationCanceledException))
        {
            // The original exception may contain the path of the person's file, so it is not passed on.
            throw CasesException.UnreadablePhoto();
        }
    }

    private void CheckEnd()
    {
        if (reader.Source.Length != reader.Length || (_hash is not null && !_hash.GetCurrentHash().AsSpan().SequenceEqual(expected)))
        {
            throw CasesException.ChangedPhoto();
        }
    }
}
