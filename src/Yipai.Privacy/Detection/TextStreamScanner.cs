using System.Buffers;
using System.Runtime.InteropServices;

namespace Yipai.Privacy.Detection;

/// <summary>Scans a text that comes in pieces.</summary>
/// <remarks>
/// A finding may cross the border between two pieces. Write a piece and read all settled stretches, and so on; then call
/// <see cref="Complete"/> and read the rest. The findings are those of the whole text. The scanner needs memory for one piece and one
/// window. It must not be shared between threads.
/// </remarks>
/// <param name="scanner">The scanner whose kinds and options apply.</param>
public sealed class TextStreamScanner(TextScanner scanner)
{
    private readonly TextScanner _scanner = scanner ?? throw new ArgumentNullException(nameof(scanner));
    private readonly List<TextFinding> _found = [];
    private readonly bool _withDoubtful;
    private readonly Utf8Pieces _pieces = new();

    private char[] _buffer = [];
    private int _count;
    private int _from;
    private bool _completed;
    private long _start;
    private long _utf8Start;

    /// <summary>Creates a scanner that can find doubtful names and serial numbers of a mobile number's form too.</summary>
    internal TextStreamScanner(TextScanner scanner, bool withDoubtful)
        : this(scanner) => _withDoubtful = withDoubtful;

    /// <summary>Gets the offset of the first byte that was not UTF-8, or null if all bytes so far were UTF-8.</summary>
    internal long? FirstDamage => _pieces.FirstDamage;

    /// <summary>Takes the next piece of text.</summary>
    /// <param name="text">The piece, of any length. A surrogate pair may be split between two pieces.</param>
    public void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _count += text.Length;
    }

    /// <summary>Takes the next piece of UTF-8.</summary>
    /// <param name="utf8">The piece, of any length. A character may be split between two pieces.</param>
    public void Write(ReadOnlySpan<byte> utf8) => Decode(utf8, isLast: false);

    /// <summary>Takes the next pieces of UTF-8, as a pipe delivers them.</summary>
    /// <param name="utf8">The pieces, of any length.</param>
    public void Write(in ReadOnlySequence<byte> utf8)
    {
        foreach (ReadOnlyMemory<byte> piece in utf8)
        {
            Write(piece.Span);
        }
    }

    /// <summary>Ends the text.</summary>
    /// <remarks>No piece may follow.</remarks>
    public void Complete()
    {
        Decode([], isLast: true);
        _completed = true;
    }

    /// <summary>Tries to read the next stretch in which all findings are settled.</summary>
    /// <param name="part">The stretch.</param>
    /// <returns>False if more text must be written first, or if nothing is left.</returns>
    public bool TryRead(out ScannedText part)
    {
        part = default;
        _found.Clear();
        if (!TryScan(_found, out int length))
        {
            return false;
        }

        long utf8Length = Measure(CollectionsMarshal.AsSpan(_found), length, 0, 0);
        int from = _from - length;
        part = new ScannedText(_buffer.AsSpan(from, length), CollectionsMarshal.AsSpan(_found), _start + from, _utf8Start, utf8Length);
        _utf8Start += utf8Length;
        return true;
    }

    /// <summary>Adds the findings of one whole text and prepares for the next text.</summary>
    /// <returns>The offset of the first byte that was not UTF-8, or null if all bytes were UTF-8.</returns>
    internal long? ScanWhole(ReadOnlySpan<byte> utf8, List<TextFinding> found)
    {
        while (!utf8.IsEmpty)
        {
            int count = Math.Min(utf8.Length, TextScanner.WindowLength);
            Write(utf8[..count]);
            utf8 = utf8[count..];
            ReadAll(found);
        }

        Complete();
        ReadAll(found);
        long? damage = FirstDamage;
        Reset();
        return damage;
    }

    /// <summary>Adds the findings of all settled stretches, with positions in the whole text.</summary>
    private void ReadAll(List<TextFinding> found)
    {
        for (int first = found.Count; TryScan(found, out int length); first = found.Count)
        {
            _utf8Start += Measure(CollectionsMarshal.AsSpan(found)[first..], length, (int)(_start + _from - length), (int)_utf8Start);
        }
    }

    private bool TryScan(List<TextFinding> found, out int length)
    {
        length = 0;
        if (_from == _count || (!_completed && _count - _from < TextScanner.WindowLength))
        {
            return false;
        }

        Forget();
        int end = Math.Min(_count, _from + TextScanner.WindowLength);
        int cut = _scanner.Window.Scan(_buffer.AsSpan(0, end), _from, _completed && end == _count, found, _withDoubtful);
        length = cut - _from;
        _from = cut;
        return true;
    }

    private void Decode(ReadOnlySpan<byte> utf8, bool isLast)
    {
        Span<char> room = Reserve(utf8.Length + Utf8Pieces.LongestRest);
        _count += _pieces.Decode(utf8, room, _count, isLast);
    }

    internal void Reset()
    {
        _buffer.AsSpan(0, _count).Clear();
        _pieces.Reset();
        _found.Clear();
        (_count, _from, _start, _utf8Start, _completed) = (0, 0, 0, 0, false);
    }

    /// <summary>Sets the position of each finding of the last stretch, in characters and in bytes.</summary>
    /// <param name="found">The findings. Their positions count from the start of the buffer.</param>
    /// <param name="length">The length of the stretch, which ends at the start of the next one.</param>
    /// <param name="start">The position of the stretch, in characters.</param>
    /// <param name="utf8Start">The position of the stretch, in bytes.</param>
    /// <returns>The number of bytes of the stretch.</returns>
    private long Measure(Span<TextFinding> found, int length, int start, int utf8Start)
    {
        int at = _from - length;
        int shift = start - at;
        int bytes = 0;
        foreach (ref TextFinding finding in found)
        {
            bytes += _pieces.ByteCount(_buffer.AsSpan(at, finding.Start - at), at);
            int count = _pieces.ByteCount(_buffer.AsSpan(finding.Start, finding.Length), finding.Start);
            at = finding.End;
            finding = finding with { Start = finding.Start + shift, Utf8Start = utf8Start + bytes, Utf8Length = count };
            bytes += count;
        }

        return bytes + _pieces.ByteCount(_buffer.AsSpan(at, _from - at), at);
    }

    /// <summary>Moves the part that may still be needed to the start of the buffer.</summary>
    private void Forget()
    {
        int forgotten = _from - WindowScan.Lookbehind;
        if (forgotten <= 0)
        {
            return;
        }

        Span<char> kept = _buffer.AsSpan(forgotten, _count - forgotten);
        kept.CopyTo(_buffer);
        _pieces.Forget(forgotten);
        _start += forgotten;
        _count -= forgotten;
        _from -= forgotten;
    }

    private Span<char> Reserve(int length)
    {
        Forget();
        if (_buffer.Length - _count < length)
        {
            char[] larger = new char[Math.Max((_count + length) * 2, TextScanner.WindowLength * 2)];
            _buffer.AsSpan(0, _count).CopyTo(larger);
            _buffer.AsSpan(0, _count).Clear();
            _buffer = larger;
        }

        return _buffer.AsSpan(_count);
    }
}
