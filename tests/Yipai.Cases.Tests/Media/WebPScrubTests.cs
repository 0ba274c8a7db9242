using System.Buffers.Binary;
using System.Text;
using SkiaSharp;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class WebPScrubTests
{
    private static readonly byte[] Bare = WebPs.Extended(0, []);

    [Theory]
    [InlineData("EXIF", 0x08, MetadataKind.Exif)]
    [InlineData("XMP ", 0x04, MetadataKind.Description)]
    [InlineData("C2PA", 0, MetadataKind.ApplicationData)]
    public void Scrub_ChunkBesideThePixels_IsRemovedWithItsFlag(string type, byte flag, MetadataKind kind)
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(WebPs.Extended(flag, [], WebPs.Chunk(type, Scrubbing.Tag)));

        Assert.Equal(Bare, output);
        Assert.Equal([new RemovedMetadata(kind, 1)], result.Removed);
        Assert.Equal(MediaFormat.WebP, result.Format);
        Assert.Equal(Jpegs.Pixels(Bare), Jpegs.Pixels(output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Exif\0\0")]
    public void Scrub_Orientation_IsAllThatStaysOfExif(string prefix)
    {
        byte[] exif = [.. Encoding.ASCII.GetBytes(prefix), .. Jpegs.Orientation(6)[10..]];

        (_, byte[] output) = Scrubbing.Accepted(WebPs.Extended(0x08, [], WebPs.Chunk("EXIF", exif)));

        Assert.Equal(SKEncodedOrigin.RightTop, Jpegs.Origin(output));
        Assert.Equal(34, output.Length - Bare.Length);
    }

    [Fact]
    public void Scrub_ColourProfile_StaysWithoutItsTexts()
    {
        byte[] profile = Profiles.Srgb(Scrubbing.Tag);

        (ScrubResult result, byte[] output) = Scrubbing.Accepted(WebPs.Extended(0x20, [WebPs.Chunk("ICCP", profile)]));

        Assert.Equal([new RemovedMetadata(MetadataKind.ProfileText, 1)], result.Removed);
        Assert.Equal(0x20, output[20]);
        int at = output.AsSpan().IndexOf("ICCP"u8) + 8;
        Assert.Equal(Profiles.Colors(profile), Profiles.Colors(output[at..(at + profile.Length)]));
    }

    [Theory]
    [InlineData(0x08)]
    [InlineData(0x04)]
    [InlineData(0x20)]
    public void Scrub_FlagWithoutItsChunk_IsRefused(byte flag) =>
        Assert.Equal(RefusalReason.Malformed, Scrubbing.Refused(WebPs.Extended(flag, [])).Reason);

    [Fact]
    public void Scrub_HeadlessFileWhosePixelsReachOverAChunk_IsRefused()
    {
        byte[] exif = WebPs.Chunk("EXIF", Scrubbing.Tag);
        byte[] file = WebPs.Extended(0x08, [], exif);
        int pixels = file.AsSpan().IndexOf("VP8 "u8);
        file[13] = (byte)'j';

        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(pixels + 4), file.Length - pixels - 8);

        Assert.Equal(RefusalReason.Malformed, Scrubbing.Refused(file).Reason);
    }

    [Fact]
    public void Scrub_PartThatADecoderPassesOver_IsRefused()
    {
        byte[] head = Bare[12..30];
        byte[] picture = Bare[30..];
        byte[] hidden = WebPs.Chunk("VP8 ", Scrubbing.Tag);
        byte[] alpha = WebPs.Chunk("ALPH", Scrubbing.Tag);
        byte[] frame = WebPs.Chunk("ANMF", [.. new byte[16], .. picture]);
        byte[][] files =
        [
            WebPs.Riff(picture, hidden), WebPs.Riff(picture, alpha), WebPs.Riff(WebPs.Chunk("note", 1, 2), picture),
                WebPs.Riff(head, picture, hidden),
            WebPs.Riff(head, alpha, alpha, picture), WebPs.Riff(head, WebPs.Chunk("ANIM", new byte[6]), frame, hidden),
            WebPs.Riff(head, WebPs.Chunk("ANIM", new byte[6]), WebPs.Chunk("ANMF", [.. new byte[16], .. picture, .. hidden])),
        ];

        Assert.All(files, file => Assert.Equal(RefusalReason.Malformed, Scrubbing.Refused(file).Reason));
        Assert.Equal(WebPs.Riff(picture), Scrubbing.Accepted(WebPs.Riff(picture, WebPs.Chunk("note", Scrubbing.Tag))).Output);
    }

    [Fact]
    public void Scrub_Animation_StaysAndAStrangerInsideAFrameIsRefused()
    {
        byte[] pixels = Bare[30..];
        byte[] animation = WebPs.Chunk("ANIM", new byte[6]);
        byte[] frame = [0, 0, 0, 0, 0, 0, 23, 0, 0, 15, 0, 0, 100, 0, 0, 0];
        byte[] file = WebPs.Extended(0x02, [])[12..30];

        byte[] plain = WebPs.Riff(file, animation, WebPs.Chunk("ANMF", [.. frame, .. pixels]));

        Assert.Equal(plain, Scrubbing.Accepted(plain).Output);

        ScrubRefusal refusal =
            Scrubbing.Refused(WebPs.Riff(file, animation,
            WebPs.Chunk("ANMF", [.. frame, .. pixels, .. WebPs.Chunk("note", Scrubbing.Tag)])));
        Assert.Equal(RefusalReason.UnknownPart, refusal.Reason);
    }

    [Fact]
    public void Scrub_BytesBehindTheEnd_AreRemovedAndACutFileIsRefused()
    {
        Assert.Equal(Bare, Scrubbing.Accepted([.. Bare, .. Encoding.ASCII.GetBytes(Scrubbing.Tag)]).Output);
        for (int length = MediaScrubber.SignatureLength; length < Bare.Length; length++)
        {
            Assert.Equal(RefusalReason.Truncated, Scrubbing.Refused(Bare[..length]).Reason);
        }
    }

    [Fact]
    public void Scrub_PaddingNotZero_BecomesZero()
    {
        byte[] file = WebPs.Extended(0, []);

        byte[] odd = WebPs.Riff(file[12..], [.. WebPs.Chunk("ALPH", [1, 2, 3])[..^1], 0x55]);

        Assert.Equal(0, Scrubbing.Accepted(odd).Output[^1]);
    }
}
