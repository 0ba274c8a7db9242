using System.Globalization;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Detection;

/// <summary>Scans one file after another in constant memory and counts lines and columns.</summary>
internal sealed class FileScan(TextScanner scanner, IFindingWriter writer, StandardStreams streams)
{
    private const int PieceLength = 1 << 17;
    private const long ProgressLength = 256L << 20;

    private long _line;
    private long _column;

    /// <summary>Gets the number of values found so far.</summary>
    public long Count { get; private set; }

    /// <summary>Scans a stream of UTF-8.</summary>
    public void Scan(string name, Stream source)
    {
        (_line, _column) = (1, 1);
        streams.Position = $"{name}:1";
        var stream = new TextStreamScanner(scanner);
        byte[] piece = new byte[PieceLength];
        long read = 0;
        for (int length; (length = source.Read(piece)) > 0;)
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
            int at = 0;
            foreach (TextFinding finding in part.Findings)
            {
                Advance(part.Text[at..finding.Start]);
                ReadOnlySpan<char> value = part.Text.Slice(finding.Start, finding.Length);
                string masked = Masker.Default.MaskFinding(finding.Kind, value.ToString(), Audience.Log);
                writer.Write(new FoundValue(name, _line, _column, finding, masked));
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
}
