using System.Buffers;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Masking;

/// <summary>Masks JSON documents from standard input, one on each line.</summary>
/// <remarks>
/// Nothing is written until every place of <c>--items</c> has occurred, for at most <see cref="LongestWait"/> bytes. So a mistyped
/// place lets nothing pass.
/// </remarks>
internal static class DocumentLines
{
    private const int PieceLength = 1 << 18;
    private const int LongestWait = 1 << 22;

    public static int Mask(StandardStreams streams, Masker masker, JsonStreamMasker documents, bool tellsKeys)
    {
        using var input = new StreamReader(streams.Input);
        var masked = new ArrayBufferWriter<byte>();
        bool isWhole = true;
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            streams.Position = $"line {number}";
            isWhole &= MaskLine(streams, documents, line, number, masked);
            if (masked.WrittenCount > (documents.HasAllItems ? PieceLength : LongestWait))
            {
                Send(streams.Bytes, documents, masked);
            }
        }

        streams.Position = "";
        Send(streams.Bytes, documents, masked);
        if (tellsKeys)
        {
            RecognizedFields.Tell(streams, masker, documents.Recognized, "key");
        }

        return isWhole ? ExitCode.Done : ExitCode.Failed;
    }

    private static bool MaskLine(StandardStreams streams, JsonStreamMasker masker, string line, long number, ArrayBufferWriter<byte> masked)
    {
        bool isWhole = true;
        try
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                masker.Mask(Encoding.UTF8.GetBytes(line), masked);
            }

            masked.Write("\n"u8);
        }
        catch (PrivacyException exception)
        {
            isWhole = false;
            streams.Error.WriteLine($"line {number}: left out: {exception.Message}");
        }

        return isWhole;
    }

    private static void Send(Stream output, JsonStreamMasker masker, ArrayBufferWriter<byte> masked)
    {
        masker.RequireItems();
        output.Write(masked.WrittenSpan);
        masked.ResetWrittenCount();
    }
}
