using System.Buffers.Binary;
using System.Text;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class PhotoSegmentTests
{
    private const string Secret = "by Someone";

    public static TheoryData<byte, string, MetadataKind> Removable => new()
    {
        { 0xFE, "", MetadataKind.Comment },
        { 0xE1, "http://ns.adobe.com/xap/1.0/\0", MetadataKind.Description },
        { 0xE1, "http://ns.adobe.com/xmp/extension/\0", MetadataKind.Description },
        { 0xED, "Photoshop 3.0\0", MetadataKind.Description },
        { 0xE0, "JFXX\0", MetadataKind.Thumbnail },
        { 0xE0, "AVI1", MetadataKind.ApplicationData },
        { 0xE1, "Exif\0\0", MetadataKind.Exif },
        { 0xE1, "other", MetadataKind.ApplicationData },
        { 0xE2, "MPF\0", MetadataKind.ApplicationData },
        { 0xE2, "ICC_PROFIL", MetadataKind.ApplicationData },
        { 0xE5, "", MetadataKind.ApplicationData },
        { 0xEE, "Other", MetadataKind.ApplicationData },
        { 0xEF, "", MetadataKind.ApplicationData },
    };

    [Theory]
    [MemberData(nameof(Removable))]
    public void Scrub_SegmentNotNeeded_IsGoneAndNamed(byte marker, string signature, MetadataKind kind)
    {
        byte[] plain = Jpegs.Load("baseline");

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(Jpegs.With(plain, Jpegs.Segment(marker, signature + Secret)));

        Assert.Equal(plain, scrubbed.Content.ToArray());
        Assert.Equal([kind], scrubbed.Removed);
    }

    [Theory]
    [InlineData(0xC4)]
    [InlineData(0xDA)]
    [InlineData(0xDB)]
    [InlineData(0xDD)]
    public void Scrub_TextBehindNeededTable_IsRefused(byte marker)
    {
        byte[] photo = Jpegs.Load("restarts");
        int at = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, marker]);
        int end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(photo.AsSpan(at + 2));

        byte[] segment = Jpegs.Segment(marker, [.. photo[(at + 4)..end], .. Encoding.ASCII.GetBytes(Secret)]);

        var error = Assert.Throws<CasesException>(() => PhotoScrubber.Scrub((byte[])[.. photo[..at], .. segment, .. photo[end..]]));

        Assert.Equal("YP0211", error.Code);
    }

    [Fact]
    public void Scrub_ScanOfAnyLength_EndsAtItsMarker()
    {
        byte[] photo = Jpegs.Load("baseline");
        var scan = new List<byte>(photo[..^2]);
        for (int length = 0; length < 400; length++)
        {
            byte[] file = [.. scan, .. Jpegs.Segment(0xFE, Secret), 0xFF, 0xD9, .. Encoding.ASCII.GetBytes(Secret)];

            ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(file);

            Assert.Equal([.. scan, 0xFF, 0xD9], scrubbed.Content.ToArray());
            Assert.Equal([MetadataKind.Comment, MetadataKind.TrailingData], scrubbed.Removed);
            scan.AddRange((length % 7) switch { 0 => [0xFF, 0x00], 3 => [0xFF, 0xD3], _ => [(byte)length] });
        }
    }

    [Fact]
    public void Scrub_TextBehindTheNumbersOfAColour_Goes()
    {
        // The green of the profile reaches over the text behind it, and the text's own entry points nowhere.
        byte[] profile = Profiles.Srgb(Scrubbing.Tag);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(132 + (12 * 2) + 8), 50);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(132 + (12 * 3) + 4), int.MaxValue);

        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Profiles.Segments(profile, 1000));

        Assert.True(Jpegs.Holds(photo, Scrubbing.Tag));

        Scrubbing.Accepted(photo);
    }

    [Fact]
    public void Scrub_ArithmeticConditioning_Stays()
    {
        byte[] conditioning = Jpegs.Segment(0xCC, 0x00, 0x10, 0x10, 0x05);

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(Jpegs.With(Jpegs.Load("baseline"), conditioning));

        Assert.True(Jpegs.Holds(scrubbed.Content, conditioning));
    }

    [Fact]
    public void Scrub_TextAsArithmeticConditioning_IsRefused()
    {
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(0xCC, Secret));

        Assert.Equal("YP0211", Assert.Throws<CasesException>(() => PhotoScrubber.Scrub(photo)).Code);
    }

    [Fact]
    public void Scrub_CommentBetweenScans_IsGone()
    {
        byte[] plain = Jpegs.Load("progressive");
        int lastScan = plain.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);

        byte[] photo = [.. plain[..lastScan], .. Jpegs.Segment(0xFE, Secret), .. plain[lastScan..]];

        Assert.Equal(plain, PhotoScrubber.Scrub(photo).Content.ToArray());
    }

    [Fact]
    public void Scrub_BytesBehindEnd_AreGone()
    {
        byte[] plain = Jpegs.Load("restarts");

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub((byte[])[.. plain, .. "ftypmp42"u8]);

        Assert.Equal(plain, scrubbed.Content.ToArray());
        Assert.Equal([MetadataKind.TrailingData], scrubbed.Removed);
    }

    [Fact]
    public void Scrub_ColorProfile_StaysWithoutItsTexts()
    {
        byte[] profile = Profiles.Srgb(Secret);
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Profiles.Segments(profile, 100));

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.Equal([MetadataKind.ProfileText], scrubbed.Removed);
        Assert.False(Jpegs.Holds(scrubbed.Content, Secret));
        Assert.Equal(Profiles.Colors(profile), Profiles.Colors(Jpegs.Profile(scrubbed.Content)));
        Assert.Empty(PhotoScrubber.Scrub(scrubbed.Content).Removed);
    }

    [Fact]
    public void Scrub_BrokenColorProfile_IsGone()
    {
        byte[] plain = Jpegs.Load("baseline");
        byte[] photo = Jpegs.With(plain, Jpegs.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001" + Secret));

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.Equal(plain, scrubbed.Content.ToArray());
        Assert.Equal([MetadataKind.ProfileText], scrubbed.Removed);
    }

    [Fact]
    public void Scrub_AdobeTransform_StaysWithoutWhatFollowsIt()
    {
        byte[] needed = Jpegs.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(0xEE, [.. needed[4..], .. "by Someone"u8]));

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.True(Jpegs.Holds(scrubbed.Content, needed));
        Assert.False(Jpegs.Holds(scrubbed.Content, Secret));
    }

    [Fact]
    public void Scrub_JfifThumbnail_IsGoneAndDensityStays()
    {
        byte[] photo = Jpegs.With(
            Jpegs.Load("baseline"),
            Jpegs.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 96, 1, 1, 0x11, 0x22, 0x33]));

        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(photo);

        Assert.True(Jpegs.Holds(scrubbed.Content, Jpegs.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 96, 0, 0])));
        Assert.False(Jpegs.Holds(scrubbed.Content, [0x11, 0x22, 0x33]));
        Assert.Equal([MetadataKind.Thumbnail], scrubbed.Removed);
    }
}
