using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Yipai.Cases.Tests.Media;

/// <summary>A small WebP in extended form, and the chunks to put into it.</summary>
internal static class WebPs
{
    /// <summary>The simple form: a header and one chunk of pixels.</summary>
    public static byte[] Plain { get; } = Scrubbing.Encode(SKEncodedImageFormat.Webp, 60);

    /// <summary>The pixels with a VP8X chunk of the given flags, chunks before and chunks behind.</summary>
    public static byte[] Extended(byte flags, byte[][] before, params byte[][] behind)
    {
        // Skia writes pictures with a colour profile in extended form, so the pixels are looked for.
        int pixels = Plain.AsSpan().IndexOf("VP8 "u8);
        int end = pixels + 8 + BinaryPrimitives.ReadInt32LittleEndian(Plain.AsSpan(pixels + 4));
        return Riff([Chunk("VP8X", [flags, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. before, Plain[pixels..(end + (end & 1))], .. behind]);
    }

    public static byte[] Riff(params byte[][] chunks)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    public static byte[] Chunk(string type, params byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. data, .. new byte[data.Length & 1]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        return chunk;
    }

    public static byte[] Chunk(string type, string latin1) => Chunk(type, Encoding.Latin1.GetBytes(latin1));
}
