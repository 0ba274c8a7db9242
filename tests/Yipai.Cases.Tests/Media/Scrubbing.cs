using SkiaSharp;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

/// <summary>Scrubs bytes, stream to stream.</summary>
internal static class Scrubbing
{
    public const string Tag = "PLANTED-39.9042N-116.4074E";

    /// <summary>From a stream that hides its memory, or one that shows it, in the middle of other bytes.</summary>
    public static (ScrubResult Result, byte[] Output) Run(byte[] file, bool isShown = false)
    {
        using var destination = new MemoryStream();
        using MemoryStream source = isShown
            ? new MemoryStream([.. Boxes.Text(Tag), .. file, .. Boxes.Text(Tag)], Tag.Length, file.Length, writable: false,
                publiclyVisible: true)
            : new MemoryStream(file, writable: false);
        ScrubResult result = MediaScrubber.ScrubAsync(source, destination).AsTask().GetAwaiter().GetResult();
        return (result, destination.ToArray());
    }

    /// <summary>The output of a file that is accepted, that no longer holds the tag and that a second pass leaves as it is.</summary>
    public static (ScrubResult Result, byte[] Output) Accepted(byte[] file)
    {
        (ScrubResult result, byte[] output) = Run(file);
        Assert.Null(result.Refusal);
        Assert.Equal(output.Length, result.Length);
        Assert.False(Jpegs.Holds(output, Tag));
        (ScrubResult again, byte[] twice) = Run(output);
        Assert.Null(again.Refusal);
        Assert.Equal(output, twice);
        Assert.Empty(again.Removed);
        return (result, output);
    }

    /// <summary>Why a file is refused; nothing of it is written.</summary>
    public static ScrubRefusal Refused(byte[] file)
    {
        (ScrubResult result, byte[] output) = Run(file);
        Assert.NotNull(result.Refusal);
        Assert.Empty(output);
        Assert.InRange(result.Refusal.Offset, 0, file.Length);
        return result.Refusal;
    }

    /// <summary>A small picture with something to see, so that a wrong pixel shows.</summary>
    public static byte[] Encode(SKEncodedImageFormat format, int quality = 90)
    {
        using var bitmap = new SKBitmap(24, 16);
        for (int at = 0; at < 24 * 16; at++)
        {
            bitmap.SetPixel(at % 24, at / 24, new SKColor((byte)(at * 7), (byte)(at * 13), (byte)(at / 2)));
        }

        using SKData data = bitmap.Encode(format, quality);
        return data.ToArray();
    }
}
