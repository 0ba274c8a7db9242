using System.Text;

namespace Yipai.Samples.Story;

/// <summary>Reads a JPEG: whether it has camera metadata, and whether two photos show the same picture.</summary>
internal static class PhotoBytes
{
    private static readonly byte[] QuantizationTable = [0xFF, 0xDB];

    public static bool HoldsMetadata(ReadOnlySpan<byte> photo) =>
        photo.IndexOf(Encoding.ASCII.GetBytes(StoryTexts.CameraSerial)) >= 0 || photo.IndexOf("Exif\0\0"u8) >= 0;

    /// <summary>Compares the bytes from the first quantization table to the end.</summary>
    /// <remarks>They hold only tables and picture, so equal bytes mean equal pixels.</remarks>
    public static bool SamePixels(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Picture(left).SequenceEqual(Picture(right));

    private static ReadOnlySpan<byte> Picture(ReadOnlySpan<byte> photo) => photo[photo.IndexOf(QuantizationTable)..];
}
