using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Walks the segments of a JPEG file once, front to back, and accepts no byte it cannot place.</summary>
internal ref struct JpegReader
{
    public JpegReader(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[JpegMarker.Prefix, JpegMarker.StartOfImage]))
        {
            throw CasesException.NotJpeg();
        }

        Rest = file[2..];
    }

    /// <summary>What is not read yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; }

    /// <summary>The next segment; after the end of the image there is none to ask for.</summary>
    public JpegSegment Next()
    {
        byte marker = NextMarker();
        if (marker == JpegMarker.EndOfImage)
        {
            return new JpegSegment(marker, [], []);
        }

        // Below are the reserved codes and those without a length, none of which may stand between segments.
        if (marker < JpegMarker.FirstFrame || JpegMarker.IsRestart(marker) || marker == JpegMarker.StartOfImage)
        {
            throw CasesException.NotJpeg();
        }

        ReadOnlySpan<byte> payload = Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2)) - 2);
        return new JpegSegment(marker, payload, marker == JpegMarker.StartOfScan ? Take(EntropyLength(Rest)) : []);
    }

    private byte NextMarker()
    {
        if (Take(1)[0] != JpegMarker.Prefix)
        {
            throw CasesException.NotJpeg();
        }

        // Any number of prefixes may stand before a marker (T.81 B.1.1.2).
        Rest = Rest.TrimStart(JpegMarker.Prefix);
        return Take(1)[0];
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0)
        {
            throw CasesException.NotJpeg();
        }

        if (length > Rest.Length)
        {
            throw CasesException.CutPhoto();
        }

        ReadOnlySpan<byte> taken = Rest[..length];
        Rest = Rest[length..];
        return taken;
    }

    private static int EntropyLength(ReadOnlySpan<byte> data)
    {
        int at = 0;
        while (data[at..].IndexOf(JpegMarker.Prefix) is >= 0 and int gap && at + gap + 1 < data.Length)
        {
            at += gap + 1;
            byte next = data[at];
            if (next is not (JpegMarker.Stuffing or JpegMarker.Prefix) && !JpegMarker.IsRestart(next))
            {
                return at - 1;
            }
        }

        throw CasesException.CutPhoto();
    }
}
