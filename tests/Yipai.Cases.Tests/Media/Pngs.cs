using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Yipai.Cases.Tests.Media;

/// <summary>A small PNG, and the chunks to put into it.</summary>
internal static class Pngs
{
    private const int BehindHeader = 33;

    public static byte[] Plain { get; } = Scrubbing.Encode(SKEncodedImageFormat.Png);

    /// <summary>The picture with chunks right behind its header.</summary>
    public static byte[] With(params byte[][] chunks) =>
        [.. Plain[..BehindHeader], .. chunks.SelectMany(chunk => chunk), .. Plain[BehindHeader..]];

    public static byte[] Chunk(string type, params byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        byte[] chunk = [0, 0, 0, 0, .. named, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(named));
        return chunk;
    }

    public static byte[] Chunk(string type, string latin1) => Chunk(type, Encoding.Latin1.GetBytes(latin1));

    /// <summary>A colour profile chunk, the tag in its name and in the profile.</summary>
    public static byte[] Profile(string tag)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Profiles.Srgb(tag));
        }

        return Chunk("iCCP", [.. Encoding.ASCII.GetBytes(tag), 0, 0, .. compressed.ToArray()]);
    }

    // One bit a step, as the standard writes it (W3C PNG annex D): slow and plain, to check the fast one by.
    private static uint Checksum(byte[] data)
    {
        uint running = uint.MaxValue;
        foreach (byte value in data)
        {
            running ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                running = (running & 1) == 1 ? running >> 1 ^ 0xEDB88320 : running >> 1;
            }
        }

        return ~running;
    }
}
