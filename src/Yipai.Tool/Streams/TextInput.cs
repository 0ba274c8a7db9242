using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Yipai.Tool.Streams;

/// <summary>Reads input as UTF-8 and reports once, with the byte, if the input is not text.</summary>
/// <remarks>UTF-16 with a byte order mark is converted to UTF-8. Otherwise no value in it would be found or masked.</remarks>
internal sealed class TextInput(string name, Stream source, TextWriter error) : ForwardStream
{
    private const string NoUtf8 = "is not UTF-8";

    private readonly byte[] _open = new byte[4];
    private Stream _source = source;
    private int _openLength;
    private long _read;
    private bool _isTold;

    /// <summary>Gets or sets whether the stream looks for bytes that are not UTF-8.</summary>
    /// <remarks>A reader that decodes all bytes finds them and calls <see cref="TellDamage"/>.</remarks>
    public bool ChecksEncoding { get; set; } = true;

    /// <summary>Gets or sets the encoding of the input, or null for UTF-8, or UTF-16 with a byte order mark.</summary>
    public Encoding? Encoding { get; set; }

    /// <summary>Gets or sets whether input that is not UTF-8 ends the run, before anything of the damaged piece is read.</summary>
    public bool RefusesDamage { get; set; }

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        int length = _read == 0 ? Start(buffer) : _source.Read(buffer);
        if (!_isTold && FirstOdd(buffer[..length]) is (var odd, var what))
        {
            if (RefusesDamage && what == NoUtf8)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The input {NoUtf8} at byte {_read + odd}. Name its encoding with --encoding, such as gb18030."));
            }

            Tell(what, _read + odd);
        }

        _read += length;
        return length;
    }

    /// <summary>Reports the first byte that is not UTF-8, unless something was reported already.</summary>
    public void TellDamage(long at)
    {
        if (!_isTold)
        {
            Tell(NoUtf8, at);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _source.Dispose();
        base.Dispose(disposing);
    }

    private void Tell(string what, long at)
    {
        _isTold = true;
        error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}: {what} at byte {at}; only the parts that are text were read"));
    }

    private int Start(Span<byte> buffer)
    {
        if (Encoding is not null)
        {
            _source = System.Text.Encoding.CreateTranscodingStream(_source, Encoding, System.Text.Encoding.UTF8);
            return _source.Read(buffer);
        }

        int length = _source.ReadAtLeast(buffer, Math.Min(2, buffer.Length), throwOnEndOfStream: false);
        UnicodeEncoding? encoding = buffer[..length] switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };
        if (encoding is null)
        {
            return length;
        }

        _source = System.Text.Encoding.CreateTranscodingStream(
            new JoinedStream(buffer[2..length].ToArray(), _source), encoding, System.Text.Encoding.UTF8);
        return _source.Read(buffer);
    }

    /// <summary>Finds the first byte that cannot be in a text.</summary>
    /// <remarks>The index is negative if the character began in the piece before.</remarks>
    private (int At, string What)? FirstOdd(ReadOnlySpan<byte> piece)
    {
        int nul = piece.IndexOf((byte)0);
        int? bad = ChecksEncoding ? FirstInvalid(piece) : null;
        return bad is { } at && (nul < 0 || at < nul) ? (at, NoUtf8) : nul >= 0 ? (nul, "holds NUL, as binary files do,") : null;
    }

    private int? FirstInvalid(ReadOnlySpan<byte> piece)
    {
        int at = 0;
        if (_openLength > 0)
        {
            // The last piece began a character that this piece either completes or does not.
            int before = _openLength;
            int taken = Math.Min(piece.Length, _open.Length - before);
            piece[..taken].CopyTo(_open.AsSpan(before));
            OperationStatus status = Rune.DecodeFromUtf8(_open.AsSpan(0, before + taken), out _, out int length);
            if (status == OperationStatus.InvalidData || piece.IsEmpty)
            {
                return -before;
            }

            if (status == OperationStatus.NeedMoreData)
            {
                _openLength = before + taken;
                return null;
            }

            _openLength = 0;
            at = length - before;
        }

        if (Rune.DecodeLastFromUtf8(piece[at..], out _, out int tail) == OperationStatus.NeedMoreData && at < piece.Length)
        {
            piece[^tail..].CopyTo(_open);
            _openLength = tail;
            piece = piece[..^tail];
        }

        if (Utf8.IsValid(piece[at..]))
        {
            return null;
        }

        while (Rune.DecodeFromUtf8(piece[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
