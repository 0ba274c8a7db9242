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
    public void An_ancillary_chunk_goes_and_is_named(string type, MetadataKind kind)
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
    public void A_chunk_of_colour_or_density_stays_and_hides_nothing(string type, int length)
    {
        byte[] photo = Pngs.With(Pngs.Chunk(type, new byte[length]));
        Assert.Equal(photo, Scrubbing.Accepted(photo).Output);

        ScrubRefusal refusal =
            Scrubbing.Refused(Pngs.With(Pngs.Chunk(type, [.. new byte[length], .. Encoding.ASCII.GetBytes(Scrubbing.Tag)])));
        Assert.Equal((RefusalReason.Malformed, 33L), (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void A_critical_chunk_that_is_not_known_is_refused()
    {
        ScrubRefusal refusal = Scrubbing.Refused(Pngs.With(Pngs.Chunk("CgBI", Scrubbing.Tag)));

        Assert.Equal((RefusalReason.UnknownPart, 33L, "YP0214"), (refusal.Reason, refusal.Offset, refusal.Code));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(8, true)]
    public void Orientation_is_all_that_stays_of_exif(byte orientation, bool stays)
    {
        byte[] tiff = Jpegs.Orientation(orientation)[10..];

        (ScrubResult result, byte[] output) = Scrubbing.Accepted(Pngs.With(Pngs.Chunk("eXIf", tiff)));

        Assert.Equal(stays ? 38 : 0, output.Length - Pngs.Plain.Length);
        Assert.Equal([MetadataKind.Exif, MetadataKind.Position], result.Removed.Select(removed => removed.Kind));
        Assert.Equal(stays, Jpegs.Holds(output, [.. "eXIfMM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]));
    }

    [Fact]
    public void A_colour_profile_stays_without_its_texts()
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(Pngs.With(Pngs.Profile(Scrubbing.Tag)));

        Assert.Equal([new RemovedMetadata(MetadataKind.ProfileText, 1)], result.Removed);
        Assert.True(Jpegs.Holds(output, "iCCP"));
        Assert.Equal(Jpegs.Pixels(Pngs.With(Pngs.Profile("x"))), Jpegs.Pixels(output));
    }

    [Fact]
    public void A_broken_colour_profile_goes() =>
        Assert.Equal(Pngs.Plain, Scrubbing.Accepted(Pngs.With(Pngs.Chunk("iCCP", $"{Scrubbing.Tag}\0\0not compressed"))).Output);

    [Fact]
    public void A_chunk_that_reaches_over_its_neighbour_is_refused()
    {
        byte[] photo = [.. Pngs.Plain[..^12], .. Pngs.Chunk("tEXt", Scrubbing.Tag), .. Pngs.Plain[^12..]];
        int data = photo.AsSpan().IndexOf("IDAT"u8) - 4;
        photo[data + 3] += (byte)(12 + Scrubbing.Tag.Length);

        ScrubRefusal refusal = Scrubbing.Refused(photo);

        Assert.Equal((RefusalReason.Malformed, (long)data), (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void What_stands_behind_the_end_goes()
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted([.. Pngs.Plain, .. Encoding.ASCII.GetBytes(Scrubbing.Tag)]);

        Assert.Equal(Pngs.Plain, output);
        Assert.Equal([new RemovedMetadata(MetadataKind.TrailingData, 1)], result.Removed);
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        for (int length = MediaScrubber.SignatureLength; length < Pngs.Plain.Length; length++)
        {
            Assert.Equal(RefusalReason.Truncated, Scrubbing.Refused(Pngs.Plain[..length]).Reason);
        }
    }
}
