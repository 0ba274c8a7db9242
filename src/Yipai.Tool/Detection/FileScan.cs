using System.Globalization;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Tool.Detection;

/// <summary>Scans one file after another in constant memory, with lines and columns.</summary>
internal sealed class FileScan(TextScanner scanner, IFindingWriter writer, StandardStreams streams)
{
    private const int PieceLength = 1 << 17;
    private const long ProgressLength = 256L << 20;

    private long _line;
    private long _column;
    private bool _isNoText;

    /// <summary>How many values were found so far.</summary>
    public long Count { get; private set; }

    /// <summary>Scans a stream of UTF-8, or of UTF-16 behind its mark.</summary>
    public void Scan(string name, Stream source)
    {
        (_line, _column, _isNoText) = (1, 1, false);
        var stream = new TextStreamScanner(scanner);
        byte[] piece = new byte[PieceLength];
        long read = 0;
        int length = source.ReadAtLeast(piece, 2, throwOnEndOfStream: false);
        if (Utf16At(piece.AsSpan(0, length)) is { } encoding)
        {
            source = Encoding.CreateTranscodingStream(new JoinedStream(piece.AsMemory(2, length - 2), source), encoding, Encoding.UTF8);
            length = source.Read(piece);
        }

        for (; length > 0; length = source.Read(piece))
        {
            if (streams.IsTerminal && (read + length) / ProgressLength > read / ProgressLength)
            {
                streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {(read + length) >> 20} MiB, {Count} found"));
            }

            read += length;
            stream.Write(piece.AsSpan(0, length));
            Report(name, stream);
        }

        stream.Complete();
        Report(name, stream);
    }

    private void Report(string name, TextStreamScanner stream)
    {
        while (stream.TryRead(out ScannedText part))
        {
            Warn(name, part);
            int at = 0;
            foreach (TextFinding finding in part.Findings)
            {
                Advance(part.Text[at..finding.Start]);
                ReadOnlySpan<char> value = part.Text.Slice(finding.Start, finding.Length);
                writer.Write(new FoundValue(name, _line, _column, finding, Masker.Default.MaskFinding(finding.Kind, value.ToString(), Audience.Log)));
                Advance(value);
                at = finding.End;
                Count++;
            }

            Advance(part.Text[at..]);
            streams.Position = $"{name}:{_line}";
        }
    }

    private void Advance(ReadOnlySpan<char> text)
    {
        int last = text.LastIndexOf('\n');
        if (last >= 0)
        {
            _line += text.Count('\n');
            _column = 1;
        }

        _column += text.Length - last - 1;
    }

    /// <summary>Says once where a file is no text; it is scanned on all the same.</summary>
    private void Warn(string name, in ScannedText part)
    {
        int odd = _isNoText ? -1 : part.Text.IndexOfAny('\0', '\uFFFD');
        if (odd >= 0)
        {
            _isNoText = true;
            string what = part.Text[odd] == '\0' ? "holds NUL, as binary files do," : "is not UTF-8";
            streams.Error.WriteLine($"{name}: {what} at byte {part.Utf8Start + Encoding.UTF8.GetByteCount(part.Text[..odd])}; scanned as far as it is text");
        }
    }

    private static UnicodeEncoding? Utf16At(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
