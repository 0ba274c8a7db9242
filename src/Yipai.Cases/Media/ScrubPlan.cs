using System.Buffers;

namespace Yipai.Cases.Media;

/// <summary>What the scrubbed file will be, piece by piece, before a byte of it is written.</summary>
/// <remarks>The whole file is judged first, so that a refused one leaves the destination as it was.</remarks>
internal sealed class ScrubPlan
{
    private const int MaxPieces = 1 << 18;
    private const int CopyLength = 128 * 1024;

    private readonly List<PlanPiece> _pieces = [];
    private readonly SortedDictionary<MetadataKind, int> _removed = [];

    public long Length { get; private set; }

    public IReadOnlyList<RemovedMetadata> Removed => [.. _removed.Select(removed => new RemovedMetadata(removed.Key, removed.Value))];

    public void Add(PlanPiece piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (_pieces.Count == MaxPieces)
        {
            throw CasesException.Refused(RefusalReason.TooLarge, Math.Max(piece.Offset, 0));
        }

        _pieces.Add(piece);
        Length += piece.Length;
    }

    /// <summary>Keeps a range of the source.</summary>
    public void Keep(long offset, long length)
    {
        if (_pieces is [.., { IsRange: true } last] && last.Offset + last.Length == offset)
        {
            _pieces[^1] = last with { Length = last.Length + length };
            Length += length;
        }
        else
        {
            Add(PlanPiece.Range(offset, length));
        }
    }

    public void Write(ReadOnlyMemory<byte> bytes) => Add(PlanPiece.Literal(bytes));

    public void Blank(long length) => Add(PlanPiece.Zeros(length));

    /// <summary>Puts the pieces of another plan behind.</summary>
    public void Append(ScrubPlan other)
    {
        _pieces.AddRange(other._pieces);
        Length += other.Length;
    }

    public void Remove(MetadataKind kind) => _removed[kind] = _removed.GetValueOrDefault(kind) + 1;

    public async ValueTask WriteAsync(MediaReader reader, Stream destination)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyLength);
        try
        {
            foreach (PlanPiece piece in _pieces)
            {
                await CopyAsync(piece, reader, destination, buffer).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (reader.Source.Length != reader.Length)
        {
            throw CasesException.Refused(RefusalReason.SourceChanged, reader.Length);
        }
    }

    private static async ValueTask CopyAsync(PlanPiece piece, MediaReader reader, Stream destination, byte[] buffer)
    {
        if (!piece.Bytes.IsEmpty)
        {
            await destination.WriteAsync(piece.Bytes, reader.CancellationToken).ConfigureAwait(false);
            return;
        }

        if (piece.IsRange)
        {
            reader.Source.Position = piece.Offset;
        }
        else
        {
            Array.Clear(buffer);
        }

        for (long left = piece.Length; left > 0;)
        {
            int length = (int)Math.Min(left, CopyLength);
            if (piece.IsRange)
            {
                length = await reader.Source.ReadAsync(buffer.AsMemory(0, length), reader.CancellationToken).ConfigureAwait(false);
                if (length == 0)
                {
                    throw CasesException.Refused(RefusalReason.SourceChanged, piece.Offset + piece.Length - left);
                }
            }

            await destination.WriteAsync(buffer.AsMemory(0, length), reader.CancellationToken).ConfigureAwait(false);
            left -= length;
        }
    }
}
