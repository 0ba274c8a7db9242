using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Lists the second bytes of markers (ITU-T T.81, table B.1).</summary>
/// <remarks>The first byte is <see cref="Prefix"/>.</remarks>
internal static class JpegMarker
{
    public const byte Prefix = 0xFF;
    public const byte Stuffing = 0x00;
    public const byte HuffmanTables = 0xC4;
    public const byte JpegExtension = 0xC8;
    public const byte ArithmeticConditioning = 0xCC;
    public const byte FirstFrame = 0xC0;
    public const byte LastFrame = 0xCF;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte NumberOfLines = 0xDC;
    public const byte RestartInterval = 0xDD;
    public const byte App0 = 0xE0;
    public const byte App1 = 0xE1;
    public const byte App2 = 0xE2;
    public const byte App13 = 0xED;
    public const byte App14 = 0xEE;
    public const byte App15 = 0xEF;
    public const byte Comment = 0xFE;

    public static bool IsFrame(byte marker) =>
        marker is >= FirstFrame and <= LastFrame and not (HuffmanTables or JpegExtension or ArithmeticConditioning);

    public static bool IsRestart(byte marker) => marker is >= FirstRestart and <= LastRestart;

    public static bool IsApplication(byte marker) => marker is >= App0 and <= App15;

    /// <summary>Builds a segment with its length.</summary>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        byte[] segment = [Prefix, marker, 0, 0, .. payload];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(payload.Length + 2));
        return segment;
    }
}
