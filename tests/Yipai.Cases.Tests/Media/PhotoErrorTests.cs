using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class PhotoErrorTests
{
    private static readonly string[] PhotoCodes = ["YP0211", "YP0212"];

    public static TheoryData<byte[], string> Refused => new()
    {
        { [], "YP0210" },
        { [0xFF], "YP0211" },
        { [.. "\x89PNG\r\n"u8], "YP0211" },
        { [0xFF, 0xD8, 0x00], "YP0211" },
        { [0xFF, 0xD8, 0xFF, 0xD8], "YP0211" },
        { [0xFF, 0xD8, 0xFF, 0xFE, 0, 1], "YP0211" },
        { [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9], "YP0211" },
        { [0xFF, 0xD8], "YP0212" },
        { [0xFF, 0xD8, 0xFF, 0xD9], "YP0212" },
        { [0xFF, 0xD8, 0xFF, 0xFE, 0, 9, 1], "YP0212" },
        { Jpegs.Load("baseline")[..^2], "YP0212" },
        { new byte[PhotoScrubber.MaxLength + 1], "YP0213" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Scrub_NoUsablePhoto_IsRefusedWithItsCode(byte[] content, string code) =>
        Assert.Equal(code, Assert.Throws<CasesException>(() => PhotoScrubber.Scrub(content)).Code);

    [Fact]
    public void Scrub_LargestPhoto_IsAccepted()
    {
        byte[] plain = Jpegs.Load("baseline");
        byte[] photo = new byte[PhotoScrubber.MaxLength];

        plain.CopyTo(photo, 0);

        Assert.Equal(plain, PhotoScrubber.Scrub(photo).Content.ToArray());
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("progressive")]
    [InlineData("restarts")]
    public void Scrub_CutAnywhere_IsRefused(string name)
    {
        byte[] photo = Jpegs.With(Jpegs.Load(name), Jpegs.Orientation(6));

        for (int length = 1; length < photo.Length; length++)
        {
            var error = Assert.Throws<CasesException>(() => PhotoScrubber.Scrub(photo.AsMemory(0, length)));
            Assert.Equal(length < 2 ? "YP0211" : "YP0212", error.Code);
        }
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("progressive")]
    [InlineData("restarts")]
    public void Scrub_DamagedByte_IsRefusedOrScrubbedForGood(string name)
    {
        byte[] photo = Jpegs.With(Jpegs.Load(name), Jpegs.Orientation(6), Jpegs.Segment(0xFE, "a note"));
        var random = new Random(20260302);
        int scrubbed = 0;

        for (int round = 0; round < 2000; round++)
        {
            byte[] damaged = [.. photo];
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                ScrubbedPhoto once = PhotoScrubber.Scrub(damaged);
                Assert.Equal(once.Sha256, PhotoScrubber.Scrub(once.Content).Sha256);
                scrubbed++;
            }
            catch (CasesException error)
            {
                Assert.Contains(error.Code, PhotoCodes);
            }
        }

        Assert.InRange(scrubbed, 1, 1999);
    }

    [Fact]
    public void Scrub_ExifCutAnywhere_IsDropped()
    {
        byte[] plain = Jpegs.Load("baseline");
        byte[] exif = Jpegs.Orientation(6)[4..];

        for (int length = "Exif\0"u8.Length; length < exif.Length; length++)
        {
            ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(Jpegs.With(plain, Jpegs.Segment(0xE1, exif[..length])));
            Assert.Equal(plain, scrubbed.Content.ToArray());
        }
    }
}
