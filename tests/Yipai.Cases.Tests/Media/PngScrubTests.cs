using System.Text;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class PngScrubTests
{
    [Theory]
    [InlineData("tEXt", MetadataKind.Description)]
    [InlineData("zTXt", MetadataKind.Description)]
    [InlineData("iTXt", MetadataKind.Description)]
    [InlineData("tIME", MetadataKind.CaptureTime)]
    [InlineData("eXIf", MetadataKind.Exif)]
    [InlineData("sPLT", MetadataKind.ApplicationData)]
    [InlineData("caBX", MetadataKind.ApplicationData)]
    [InlineData("zzZz", MetadataKind.ApplicationData)]
    public void Scrub_AncillaryChunk_IsRemovedAndNamed(string type, MetadataKind kind)
    {
        (ScrubResult result, byte[] output) =
            Scrubbing.Accepted(Pngs.With(Pngs.Chunk(type, Scrubbing.Tag), Pngs.Chunk(type, Scrubbing.Tag)));

        Assert.Equal(Pngs.Plain, output);
        Assert.Equal([new RemovedMetadata(kind, 2)], result.Removed);
        Assert.Equal(MediaFormat.Png, result.Format);
    }

    [Theory]
    [InlineData("gAMA", 4)]
    [InlineData("pHYs", 9)]
    [InlineData("cHRM", 32)]
    [InlineData("sRGB", 1)]
    [InlineData("cICP", 4)]
    public void Scrub_ColourOrDensityChunk_IsKeptAndRefusedWithHiddenData(string type, int length)
    {
        byte[] photo = Pngs.With(Pngs.Chunk(type, new byte[length]));

        Assert.Equal(photo, Scrubbing.Accepted(photo).Output);

        ScrubRefusal refusal =
            Scrubbing.Refused(Pngs.With(Pngs.Chunk(type, [.. new byte[length], .. Encoding.ASCII.GetBytes(Scrubbing.Tag)])));
        Assert.Equal((RefusalReason.Malformed, 33L), (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void Scrub_UnknownCriticalChunk_IsRefused()
    {
        ScrubRefusal refusal = Scrubbing.Refused(Pngs.With(Pngs.Chunk("CgBI", Scrubbing.Tag)));

        Assert.Equal((RefusalReason.UnknownPart, 33L, "YP0214"), (refusal.Reason, refusal.Offset, refusal.Code));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(8, true)]
    public void Scrub_Orientation_IsAllThatStaysOfExif(byte orientation, bool stays)
    {
        byte[] tiff = Jpegs.Orientation(orientation)[10..];

        (ScrubResult result, byte[] output) = Scrubbing.Accepted(Pngs.With(Pngs.Chunk("eXIf", tiff)));

        Assert.Equal(stays ? 38 : 0, output.Length - Pngs.Plain.Length);
        Assert.Equal([MetadataKind.Exif, MetadataKind.Position], result.Removed.Select(removed => removed.Kind));
        Assert.Equal(stays, Jpegs.Holds(output, [.. "eXIfMM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]));
    }

    [Fact]
    public void Scrub_ColourProfile_StaysWithoutItsTexts()
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(Pngs.With(Pngs.Profile(Scrubbing.Tag)));

        Assert.Equal([new RemovedMetadata(MetadataKind.ProfileText, 1)], result.Removed);
        Assert.True(Jpegs.Holds(output, "iCCP"));
        Assert.Equal(Jpegs.Pixels(Pngs.With(Pngs.Profile("x"))), Jpegs.Pixels(output));
    }

    [Fact]
    public void Scrub_BrokenColourProfile_IsRemoved() =>
        Assert.Equal(Pngs.Plain, Scrubbing.Accepted(Pngs.With(Pngs.Chunk("iCCP", $"{Scrubbing.Tag}\0\0not compressed"))).Output);

    [Fact]
    public void Scrub_ChunkThatReachesOverItsNeighbour_IsRefused()
    {
        byte[] photo = [.. Pngs.Plain[..^12], .. Pngs.Chunk("tEXt", Scrubbing.Tag), .. Pngs.Plain[^12..]];
        int data = photo.AsSpan().IndexOf("IDAT"u8) - 4;
        photo[data + 3] += (byte)(12 + Scrubbing.Tag.Length);

        ScrubRefusal refusal = Scrubbing.Refused(photo);

        Assert.Equal((RefusalReason.Malformed, (long)data), (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void Scrub_DataBehindTheEnd_IsRemoved()
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted([.. Pngs.Plain, .. Encoding.ASCII.GetBytes(Scrubbing.Tag)]);

        Assert.Equal(Pngs.Plain, output);
        Assert.Equal([new RemovedMetadata(MetadataKind.TrailingData, 1)], result.Removed);
    }

    [Fact]
    public void Scrub_PictureCutAnywhere_IsRefused()
    {
        for (int length = MediaScrubber.SignatureLength; length < Pngs.Plain.Length; length++)
        {
            Assert.Equal(RefusalReason.Truncated, Scrubbing.Refused(Pngs.Plain[..length]).Reason);
        }
    }
}
