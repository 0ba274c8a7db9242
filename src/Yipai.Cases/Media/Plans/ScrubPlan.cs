namespace Yipai.Cases.Media;

/// <summary>Describes the scrubbed file piece by piece before any byte of it is written.</summary>
/// <remarks>The whole file is checked first, so that a refused file leaves the destination unchanged.</remarks>
internal sealed class ScrubPlan
{
    private const int MaxPieces = 1 << 18;

    private static readonly byte[] Zeros = new byte[16 * 1024];

    private readonly List<PlanPiece> _pieces = [];
    private readonly SortedDictionary<MetadataKind, int> _removed = [];

    public long Length { get; private set; }

    /// <summary>Gets or sets the label that the scrubbed file carries on, or null if it carries no label.</summary>
    public AiContentLabel? Label { get; set; }

    public IReadOnlyList<PlanPiece> Pieces => _pieces;

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

    /// <summary>Appends the pieces of another plan.</summary>
    public void Append(ScrubPlan other)
    {
        _pieces.AddRange(other._pieces);
        Length += other.Length;
    }

    public void Remove(MetadataKind kind) => _removed[kind] = _removed.GetValueOrDefault(kind) + 1;

    public async ValueTask WriteAsync(MediaReader reader, Stream destination)
    {
        foreach (PlanPiece piece in _pieces)
        {
            ValueTask written = piece.IsRange ? CopyAsync(piece, reader, destination) : WriteAsync(piece, reader, destination);
            await written.ConfigureAwait(false);
        }

        if (reader.Source.Length != reader.Length)
        {
            throw CasesException.Refused(RefusalReason.SourceChanged, reader.Length);
        }
    }

    private static async ValueTask CopyAsync(PlanPiece piece, MediaReader reader, Stream destination)
    {
        reader.Seek(piece.Offset);
        for (long left = piece.Length; left > 0;)
        {
            ReadOnlyMemory<byte> some = await reader.PeekSomeAsync().ConfigureAwait(false);
            some = some[..(int)Math.Min(some.Length, left)];
            await destination.WriteAsync(some, reader.CancellationToken).ConfigureAwait(false);
            reader.Skip(some.Length);
            left -= some.Length;
        }
    }

    private static async ValueTask WriteAsync(PlanPiece piece, MediaReader reader, Stream destination)
    {
        for (long left = piece.Length; left > 0;)
        {
            ReadOnlyMemory<byte> some = piece.Bytes.IsEmpty ? Zeros.AsMemory(0, (int)Math.Min(left, Zeros.Length)) : piece.Bytes;
            await destination.WriteAsync(some, reader.CancellationToken).ConfigureAwait(false);
            left -= some.Length;
        }
    }
}
