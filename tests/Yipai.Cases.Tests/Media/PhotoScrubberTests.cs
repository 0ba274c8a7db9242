using System.Security.Cryptography;
using SkiaSharp;
using Yipai.Cases.Media;
using Yipai.Samples.Story;

namespace Yipai.Cases.Tests.Media;

public sealed class PhotoScrubberTests
{
    private const string Serial = "SN-4471-0093";
    private static readonly DateTimeOffset Taken = new(2026, 3, 2, 8, 15, 30, TimeSpan.FromHours(8));

    [Fact]
    public void Scrub_PhotoOfPhone_LosesPositionSerialAndTime()
    {
        byte[] photo = CameraMetadata.Embed(Jpegs.Load("manhole"), 31.2304, 121.4737, Serial, Taken);
        byte[] seconds = [0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 0, 13];
        string[] traces = [Serial, "2026:03:02 08:15:30", "Sample Phone", "Exif"];

        Assert.All(traces, trace => Assert.True(Jpegs.Holds(photo, trace)));
        Assert.True(Jpegs.Holds(photo, seconds));

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.All(traces, trace => Assert.False(Jpegs.Holds(scrubbed.Content, trace)));
        Assert.False(Jpegs.Holds(scrubbed.Content, seconds));
        Assert.Equal([MetadataKind.Exif, MetadataKind.Position], scrubbed.Removed);
    }

    [Theory]
    [InlineData("manhole")]
    [InlineData("baseline")]
    [InlineData("progressive")]
    [InlineData("restarts")]
    public void Scrub_AnyCoding_KeepsEveryPixel(string name)
    {
        byte[] plain = Jpegs.Load(name);
        byte[] photo = CameraMetadata.Embed(plain, -33.8, -70.6, Serial, Taken);

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.Equal(Jpegs.Pixels(photo), Jpegs.Pixels(scrubbed.Content.Span));
        Assert.Equal(plain, scrubbed.Content.ToArray());
    }

    [Fact]
    public void Scrub_Photo_SaysFormatAndDigest()
    {
        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(Jpegs.Load("manhole"));

        Assert.Equal(MediaFormat.Jpeg, scrubbed.Format);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(scrubbed.Content.Span)), scrubbed.Sha256);
        Assert.Empty(scrubbed.Removed);
    }

    [Fact]
    public void Scrub_CallersBufferChangedLater_KeepsItsOwnCopy()
    {
        byte[] photo = Jpegs.Load("baseline");
        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Array.Clear(photo);

        Assert.Equal(Jpegs.Load("baseline"), scrubbed.Content.ToArray());
    }

    [Theory]
    [InlineData(1, SKEncodedOrigin.TopLeft)]
    [InlineData(2, SKEncodedOrigin.TopRight)]
    [InlineData(6, SKEncodedOrigin.RightTop)]
    [InlineData(8, SKEncodedOrigin.LeftBottom)]
    [InlineData(9, SKEncodedOrigin.TopLeft)]
    public void Scrub_Orientation_IsAllThatStaysOfExif(byte value, SKEncodedOrigin expected)
    {
        byte[] plain = Jpegs.Load("baseline");

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(Jpegs.With(plain, Jpegs.Orientation(value)));

        Assert.Equal(expected, Jpegs.Origin(scrubbed.Content));
        Assert.Equal(expected == SKEncodedOrigin.TopLeft ? 0 : 36, scrubbed.Content.Length - plain.Length);
        Assert.Contains(MetadataKind.Position, scrubbed.Removed);
    }

    [Fact]
    public void Scrub_PhotosOfOtherFormats_AreTakenAndVideosAreNot()
    {
        byte[][] photos = [Scrubbing.Encode(SKEncodedImageFormat.Png), Scrubbing.Encode(SKEncodedImageFormat.Webp), Heifs.Build()];

        Assert.Equal([MediaFormat.Png, MediaFormat.WebP, MediaFormat.Heif], photos.Select(photo => PhotoScrubber.Scrub(photo).Format));
        Assert.Equal(Scrubbing.Accepted(photos[2]).Output, PhotoScrubber.Scrub(photos[2]).Content.ToArray());
        Assert.Equal("YP0211", Assert.Throws<CasesException>(() => PhotoScrubber.Scrub(Videos.Build())).Code);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(0, false)]
    public void Scrub_HeightBehindFirstScan_IsRead(byte lines, bool accepted)
    {
        byte[] photo = Jpegs.Load("baseline");
        int frame = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        photo[frame + 6] = 0;
        photo = [.. photo[..^2], .. Jpegs.Segment(0xDC, 0, lines), .. photo[^2..]];

        Exception? error = Record.Exception(() => PhotoScrubber.Scrub(photo));

        Assert.Equal(accepted ? null : "YP0211", (error as CasesException)?.Code);
        Assert.Equal(accepted, error is null);
    }

    [Fact]
    public void Scrub_FillBytesBeforeMarker_AreAccepted()
    {
        byte[] plain = Jpegs.Load("baseline");

        Assert.Equal(plain, PhotoScrubber.Scrub(Jpegs.With(plain, [0xFF, 0xFF])).Content.ToArray());
    }

    [Fact]
    public void Scrub_Twice_ChangesNothingMore()
    {
        byte[] photo = Jpegs.With(Jpegs.Load("progressive"), Jpegs.Orientation(6), Jpegs.Segment(0xFE, "a note"));
        ScrubbedPhoto once = PhotoScrubber.Scrub(photo);

        ScrubbedPhoto twice = PhotoScrubber.Scrub(once.Content);

        Assert.Equal(once.Sha256, twice.Sha256);
        Assert.Empty(twice.Removed);
        Assert.NotEmpty(once.Removed);
    }
}
