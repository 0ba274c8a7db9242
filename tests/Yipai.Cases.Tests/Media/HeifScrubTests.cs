using System.Text;
using Yipai.Cases.Media;
using static Yipai.Cases.Tests.Media.Boxes;

namespace Yipai.Cases.Tests.Media;

public sealed class HeifScrubTests
{
    [Fact]
    public void Scrub_PictureWithMetadata_KeepsOnlyThePicture()
    {
        byte[] photo = Heifs.Build();

        (ScrubResult result, byte[] output) = Scrubbing.Accepted(photo);

        Assert.Equal(MediaFormat.Heif, result.Format);
        Assert.Equal(photo.Length, output.Length);
        int picture = photo.AsSpan().IndexOf(Heifs.Picture);
        Assert.Equal(Heifs.Picture, output[picture..(picture + Heifs.Picture.Length)]);
        string text = Encoding.Latin1.GetString(output);
        Assert.All((string[])["Exif", "mime", "rdf", "cdsc", "thmb", "udes"], name =>
            Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        Assert.All((string[])["ispe", "irot", "colr"], name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Equal(
            [
                new(MetadataKind.Exif, 1), new(MetadataKind.Position, 1), new(MetadataKind.Description, 2), new(MetadataKind.Thumbnail, 1),
                new(MetadataKind.ApplicationData, 2), new(MetadataKind.ProfileText, 1), new RemovedMetadata(MetadataKind.UnusedData, 1),
            ],
            result.Removed);
    }

    [Fact]
    public void Scrub_UnknownEssentialProperty_IsRefused()
    {
        byte[] property = Box("zzzz", Text(Scrubbing.Tag));
        Scrubbing.Accepted(Heifs.Build(property: property));

        byte[] photo = Heifs.Build(property: property, isEssential: true);

        Assert.Equal((RefusalReason.UnknownPart, Find(photo, "zzzz") - 8L),
            (Scrubbing.Refused(photo).Reason, Scrubbing.Refused(photo).Offset));
    }

    [Fact]
    public void Scrub_UnknownCoding_IsRefused() =>
        Assert.Equal(RefusalReason.UnknownPart, Scrubbing.Refused(Heifs.Build(type: "abcd")).Reason);

    [Fact]
    public void Scrub_ProtectedPicture_IsRefused() =>
        Assert.Equal(RefusalReason.Unsupported, Scrubbing.Refused(Heifs.Build(protection: 1)).Reason);

    [Fact]
    public void Scrub_PictureThatReachesIntoItsExif_IsRefused()
    {
        byte[] photo = Heifs.Build(reach: 5);

        ScrubRefusal refusal = Scrubbing.Refused(photo);

        Assert.Equal((RefusalReason.Malformed, photo.AsSpan().IndexOf(Heifs.Picture) + (long)Heifs.Picture.Length),
            (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void Scrub_PhotoCutAnywhere_IsRefused()
    {
        byte[] photo = Heifs.Build();
        int whole = photo.Length - 8 - Scrubbing.Tag.Length;
        foreach (int length in Enumerable.Range(MediaScrubber.SignatureLength, photo.Length - MediaScrubber.SignatureLength)
            .Where(length => length != whole))
        {
            Scrubbing.Refused(photo[..length]);
        }

        Scrubbing.Accepted(photo[..whole]);
    }
}
