using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Masks a stream of UTF-8 in pieces that end with a line, several at a time, and writes them in order.</summary>
/// <remarks>
/// A value can continue on the next line only if the line ends with a digit or a hyphen. So each piece ends after a line that does not,
/// and the pieces together become what the whole text would, with one exception: a name is found again only within its piece. A line
/// longer than a piece is masked as one text, and so is the whole stream if the host has its own recognizers, which may look across
/// lines. Only a few pieces are in memory, however long the stream is.
/// </remarks>
internal sealed class StreamMasking(Masker masker, Audience audience, IProgress<long>? progress)
{
    private const int PieceLength = 1 << 19;

    /// <summary>Gives how long the lines so far wait for more text, in which a name of theirs may come again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private static readonly int MostPieces = Environment.ProcessorCount + 1;

    private readonly Queue<Task<MaskedPiece>> _running = new();
    private readonly Stack<MaskedPiece> _spare = new();
    private long _read;
    private long _done;
    private long _masked;
    private long? _damage;
    private bool _isAtEnd;

    /// <summary>Masks everything up to the end of the source.</summary>
    public async Task<MaskingSummary> RunAsync(Stream source, Stream destination, CancellationToken cancellationToken)
    {
        MaskedPiece piece = Take();
        bool hasLines = !masker.Scanner.Window.HasHostRecognizers;
        while (hasLines && !_isAtEnd)
        {
            Task<int> read = source.ReadAsync(piece.Room, cancellationToken).AsTask();
            int sent = await IsPausedAsync(read).ConfigureAwait(false) ? SendLines(piece) : 0;
            int count = await FinishAsync(read, destination, cancellationToken).ConfigureAwait(false);
            piece.Advance(count);
            piece.RemoveFirst(sent);
            if (piece.Room.IsEmpty)
            {
                int full = SendLines(piece);
                piece.RemoveFirst(full);
                hasLines = full > 0;
            }
        }

        while (_running.Count > 0)
        {
            await WriteAsync(destination, cancellationToken).ConfigureAwait(false);
        }

        await MaskRestAsync(piece, source, destination, cancellationToken).ConfigureAwait(false);
        return new MaskingSummary(_masked, _damage);
    }

    /// <summary>
    /// Indicates whether the source gives nothing for a moment, so that whoever waits for the lines so far should get them.
    /// </summary>
    private static async Task<bool> IsPausedAsync(Task<int> read)
    {
        if (!read.IsCompleted)
        {
            await Task.WhenAny(read, Task.Delay(Pause)).ConfigureAwait(false);
        }

        return !read.IsCompleted;
    }

    /// <summary>Starts to mask a copy of the whole lines.</summary>
    /// <remarks>Returns how many bytes they are.</remarks>
    private int SendLines(MaskedPiece piece)
    {
        MaskedPiece lines = Take();
        int length = lines.TakeLines(piece);
        if (length > 0)
        {
            _running.Enqueue(lines.MaskAsync());
        }
        else
        {
            _spare.Push(lines);
        }

        return length;
    }

    private async Task<int> ReadAsync(Stream source, Memory<byte> room, Stream destination, CancellationToken cancellationToken) => _isAtEnd
        ? 0
        : await FinishAsync(source.ReadAsync(room, cancellationToken).AsTask(), destination, cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for a read and writes finished pieces meanwhile.</summary>
    private async Task<int> FinishAsync(Task<int> read, Stream destination, CancellationToken cancellationToken)
    {
        while (_running.TryPeek(out Task<MaskedPiece>? oldest) && (_running.Count >= MostPieces || !read.IsCompleted))
        {
            if (_running.Count < MostPieces)
            {
                await Task.WhenAny(read, oldest).ConfigureAwait(false);
            }

            if (_running.Count >= MostPieces || oldest.IsCompleted)
            {
                await WriteAsync(destination, cancellationToken).ConfigureAwait(false);
            }
        }

        int count = await read.ConfigureAwait(false);
        _read += count;
        _isAtEnd = count == 0;
        progress?.Report(_read);
        return count;
    }

    private async Task WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        MaskedPiece piece = await _running.Dequeue().ConfigureAwait(false);
        await destination.WriteAsync(piece.Shown, cancellationToken).ConfigureAwait(false);
        _masked += piece.MaskedCount;
        _damage ??= _done + piece.FirstDamage;
        _done += piece.Length;
        piece.Clear();
        _spare.Push(piece);
    }

    /// <summary>Masks the rest of the source as one text.</summary>
    private async Task MaskRestAsync(MaskedPiece piece, Stream source, Stream destination, CancellationToken cancellationToken)
    {
        using var masking = new TextStreamMasker(masker, audience);
        var shown = new ArrayBufferWriter<byte>(PieceLength);
        do
        {
            masking.Write(piece.Plain.Span, shown);
            piece.Clear();
            await destination.WriteAsync(shown.WrittenMemory, cancellationToken).ConfigureAwait(false);
            shown.ResetWrittenCount();
            piece.Advance(await ReadAsync(source, piece.Room, destination, cancellationToken).ConfigureAwait(false));
        }
        while (piece.Length > 0);

        masking.Complete(shown);
        await destination.WriteAsync(shown.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _masked += masking.MaskedCount;
        _damage ??= _done + masking.FirstDamage;
    }

    private MaskedPiece Take() => _spare.TryPop(out MaskedPiece? piece) ? piece : new MaskedPiece(masker, audience, PieceLength);
}
