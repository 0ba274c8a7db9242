using System.Text;

namespace Yipai.Samples.Story.Steps;

/// <summary>Looks into a JPEG: what it tells of the camera, and whether it shows the same.</summary>
internal static class PhotoBytes
{
    private static readonly byte[] QuantizationTable = [0xFF, 0xDB];

    public static bool HoldsMetadata(ReadOnlySpan<byte> photo) =>
        photo.IndexOf(Encoding.ASCII.GetBytes(StoryTexts.CameraSerial)) >= 0 || photo.IndexOf("Exif\0\0"u8) >= 0;

    /// <summary>From the first quantization table on, a JPEG is tables and picture: equal bytes are equal pixels.</summary>
    public static bool SamePixels(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Picture(left).SequenceEqual(Picture(right));

    private static ReadOnlySpan<byte> Picture(ReadOnlySpan<byte> photo) => photo[photo.IndexOf(QuantizationTable)..];
}
