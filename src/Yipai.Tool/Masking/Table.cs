using System.Buffers;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Masking;

/// <summary>Masks a CSV table from standard input.</summary>
internal static class Table
{
    private const int PieceLength = 1 << 18;

    public static int Mask(StandardStreams streams, Masker masker, CsvStreamMasker table, bool tellsColumns)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(streams.Input, utf8, detectEncodingFromByteOrderMarks: false);
        using CsvStreamMasker masking = table;
        var masked = new ArrayBufferWriter<char>(PieceLength);
        char[] piece = new char[PieceLength / 4];
        try
        {
            for (int length; (length = input.Read(piece)) > 0;)
            {
                masking.Write(piece.AsSpan(0, length), masked);
                streams.Position = $"line {masking.Line}";
                streams.Output.Write(masked.WrittenSpan);
                masked.ResetWrittenCount();
            }

            masking.Complete(masked);
        }
        finally
        {
            streams.Output.Write(masked.WrittenSpan);
        }

        if (tellsColumns)
        {
            RecognizedFields.Tell(streams, masker, masking.Recognized, "column");
        }

        return ExitCode.Done;
    }
}
