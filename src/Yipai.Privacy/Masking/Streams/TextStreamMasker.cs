using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Masks a UTF-8 text that comes in pieces.</summary>
/// <remarks>
/// A finding may cross the border between two pieces. The scanner keeps the end of each piece until nothing that follows can change a
/// finding in it; only then the text is written. Bytes that are not masked remain unchanged, even if they are not UTF-8. The masker needs
/// memory for one piece and one window and clears it at the end. It must not be shared between threads.
/// </remarks>
/// <param name="masker">The masker.</param>
/// <param name="audience">The audience that will see the text.</param>
public sealed class TextStreamMasker(Masker masker, Audience audience) : IDisposable
{
    private readonly TextStreamScanner _scanner =
        new((masker ?? throw new ArgumentNullException(nameof(masker))).Scanner, MaskingRules.HidesDoubtful(audience));

    private readonly Utf8MaskWriter _writer = new(masker, audience);
    private byte[] _bytes = [];
    private int _at;
    private int _count;
    private long _start;

    /// <summary>Gets the number of values that were masked so far.</summary>
    public long MaskedCount { get; private set; }

    /// <summary>Gets the offset of the first byte that was not UTF-8, or null if all bytes so far were UTF-8.</summary>
    public long? FirstDamage => _scanner.FirstDamage;

    /// <summary>Takes the next piece and writes everything that is settled.</summary>
    /// <param name="utf8">The next piece, of any length.</param>
    /// <param name="destination">Receives the masked text.</param>
    public void Write(ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Keep(utf8);
        _scanner.Write(utf8);
        Drain(destination);
    }

    /// <summary>Ends the text and writes the rest.</summary>
    public void Complete(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        _scanner.Complete();
        Drain(destination);
        Copy(_start + _count, destination);
    }

    /// <summary>Clears the text that the masker still holds.</summary>
    public void Dispose()
    {
        _bytes.AsSpan().Clear();
        _count = 0;
        _scanner.Reset();
    }

    private void Drain(IBufferWriter<byte> destination)
    {
        bool isKnown = Enum.IsDefined(audience);
        while (_scanner.TryRead(out ScannedText part))
        {
            foreach (TextFinding finding in isKnown ? part.Findings : [])
            {
                MaskFormat format = _writer.FormatOf(finding.Kind);
                if (format.Kind != MaskKind.Keep)
                {
                    Copy(part.Utf8Start + finding.Utf8Start, destination);
                    _writer.Write(finding, format, part.Text.Slice(finding.Start, finding.Length), destination);
                    Skip(part.Utf8Start + finding.Utf8Start + finding.Utf8Length);
                    MaskedCount++;
                }
            }

            if (isKnown)
            {
                Copy(part.Utf8Start + part.Utf8Length, destination);
            }
        }

        if (!isKnown)
        {
            Skip(_start + _count);
        }
    }

    private void Copy(long end, IBufferWriter<byte> destination)
    {
        int length = (int)(end - _start);
        if (length > 0)
        {
            destination.Write(_bytes.AsSpan(_at, length));
            Skip(end);
        }
    }

    private void Skip(long end)
    {
        int length = (int)(end - _start);
        _at += length;
        _count -= length;
        _start = end;
    }

    private void Keep(ReadOnlySpan<byte> utf8)
    {
        if (_bytes.Length - _at - _count < utf8.Length)
        {
            byte[] room = _bytes.Length >= _count + utf8.Length
                ? _bytes
                : new byte[Math.Max((_count + utf8.Length) * 2, TextScanner.WindowLength * 4)];
            _bytes.AsSpan(_at, _count).CopyTo(room);
            if (room != _bytes)
            {
                _bytes.AsSpan().Clear();
            }

            _bytes = room;
            _at = 0;
        }

        utf8.CopyTo(_bytes.AsSpan(_at + _count));
        _count += utf8.Length;
    }
}
