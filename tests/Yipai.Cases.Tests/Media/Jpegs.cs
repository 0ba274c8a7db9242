using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Yipai.Cases.Tests.Media;

/// <summary>Small photos, and the segments to put into them.</summary>
internal static class Jpegs
{
    public static byte[] Load(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Media", "Fixtures", name + ".jpg"));

    /// <summary>The photo with segments right behind its start.</summary>
    public static byte[] With(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(s => s), .. jpeg[2..]];

    public static byte[] Segment(byte marker, params byte[] payload)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(payload.Length + 2));
        return [.. head, .. payload];
    }

    public static byte[] Segment(byte marker, string latin1) => Segment(marker, Encoding.Latin1.GetBytes(latin1));

    /// <summary>Little-endian EXIF with an orientation, and an entry that looks like a position.</summary>
    public static byte[] Orientation(byte value) => Segment(0xE1,
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0,
        2, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0,
    ]);

    public static bool Holds(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> part) => file.Span.IndexOf(part) >= 0;

    public static bool Holds(ReadOnlyMemory<byte> file, string latin1) => Holds(file, Encoding.Latin1.GetBytes(latin1));

    public static byte[] Profile(ReadOnlyMemory<byte> jpeg)
    {
        int at = jpeg.Span.IndexOf("ICC_PROFILE\0"u8);
        int length = BinaryPrimitives.ReadUInt16BigEndian(jpeg.Span[(at - 2)..]) - 16;
        return jpeg.Slice(at + 14, length).ToArray();
    }

    public static byte[] Pixels(ReadOnlySpan<byte> jpeg)
    {
        using SKBitmap bitmap = SKBitmap.Decode(jpeg) ?? throw new InvalidOperationException("The decoder refuses this photo.");
        return bitmap.Bytes;
    }

    public static SKEncodedOrigin Origin(ReadOnlyMemory<byte> jpeg)
    {
        using SKData data = SKData.CreateCopy(jpeg.Span);
        using SKCodec codec = SKCodec.Create(data);
        return codec.EncodedOrigin;
    }
}
