using System.IO.Compression;
using System.Text;
using Yipai.Cases.Media;
using static Yipai.Cases.Tests.Media.LabelledPhotos;

namespace Yipai.Cases.Tests.Media;

/// <summary>What survives of an AI-content label, and what does not.</summary>
public sealed class AiLabelTests
{
    private static readonly AiContentLabel Expected = new(AiLabelKind.Generated, "91210200ABC-001", "A2012102390129310");

    /// <summary>Files that carry the label, each in another place.</summary>
    public static TheoryData<string, byte[]> Carriers => new()
    {
        { "JPEG, XMP element", With(Json) },
        { "JPEG, XMP attribute", WithXmp($"<a TC260:AIGC=\"{Json.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>") },
        { "JPEG, nested object", WithXmp($"<TC260:AIGC>{{\"AIGC\":{Json}}}</TC260:AIGC>") },
        { "JPEG, EXIF comment", WithSegment(0xE1, "Exif\0\0II*\0\x8\0\0\0\0\0\0\0\0\0" + "{\"AIGC\":" + Json + "}") },
        { "PNG, XMP", PngWith("iTXt", Encoding.UTF8.GetBytes($"XML:com.adobe.xmp\0\0\0\0\0{Xmp($"<TC260:AIGC>{Json}</TC260:AIGC>")}")) },
        { "PNG, text", Pngs.With(Pngs.Chunk("tEXt", Encoding.UTF8.GetBytes("AIGC\0" + Json))) },
        { "PNG, compressed text", Pngs.With(Pngs.Chunk("zTXt", [.. "AIGC\0\0"u8, .. Deflate(Json)])) },
        { "PNG, compressed international text", PngWith("iTXt", [.. "AIGC\0\x1\0zh\0\0"u8, .. Deflate(Json)]) },
    };

    [Theory, MemberData(nameof(Carriers))]
    public void Scrub_LabelledFile_CarriesKindCodeAndNumber(string carrier, byte[] file)
    {
        ScrubbedPhoto photo = PhotoScrubber.Scrub(file);

        Assert.True(Expected == photo.Label, carrier);
    }

    [Theory, MemberData(nameof(Carriers))]
    public void Scrub_LabelledFile_WritesTheLabelAndNothingElse(string carrier, byte[] file)
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(file);

        Assert.True(Expected == result.Label, carrier);
        Assert.Equal(Expected, Scrubbing.Run(output).Result.Label);
        Assert.All(["李四", "13912345678", "creator", "zh\0"], word => Assert.False(Jpegs.Holds(output, Encoding.UTF8.GetBytes(word))));
    }

    [Theory]
    [InlineData("\"2\"", AiLabelKind.PossiblyGenerated), InlineData("3", AiLabelKind.SuspectedGenerated)]
    [InlineData("\"9\"", AiLabelKind.Unspecified)]
    public void Scrub_OtherKind_SurvivesASecondPass(string value, AiLabelKind kind)
    {
        (_, byte[] output) = Scrubbing.Accepted(With($"{{\"Label\":{value}}}"));

        Assert.Equal(new AiContentLabel(kind, null, null), Scrubbing.Run(output).Result.Label);
    }

    [Theory]
    [InlineData("某某科技"), InlineData("Zhang San"), InlineData("a@b.example"), InlineData("39.9042"), InlineData("<x/>")]
    [InlineData("ZhangSan"), InlineData("13912345678"), InlineData("11010519491231002X"), InlineData("001-2-11010519491231002X-00001")]
    public void Scrub_CodeThatIsNoCode_IsLeftOutAndTheLabelStays(string code)
    {
        byte[] photo = With($"{{\"Label\":\"1\",\"ContentProducer\":\"{code}\",\"ProduceID\":\"{code}\"}}");

        AiContentLabel? label = PhotoScrubber.Scrub(photo).Label;

        Assert.Equal(new AiContentLabel(AiLabelKind.Generated, null, null), label);
    }

    [Theory]
    [InlineData("91350100M000100Y43"), InlineData("00191350100M000100Y4300001"), InlineData("7"), InlineData("13912345678-1")]
    public void Scrub_CodeOfAnOrganization_Stays(string code)
    {
        byte[] photo = With($"{{\"Label\":\"1\",\"ContentProducer\":\"{code}\"}}");

        Assert.Equal(code, PhotoScrubber.Scrub(photo).Label!.ProviderCode);
    }

    [Fact]
    public async Task ReadLabelAsync_ScrubbedFile_IsTheLabelOfThePhoto()
    {
        ScrubbedPhoto photo = PhotoScrubber.Scrub(Jpeg);

        AiContentLabel? label = await MediaScrubber.ReadLabelAsync(new MemoryStream(photo.Content.ToArray()));

        Assert.Equal(Expected, label);
    }

    [Fact]
    public async Task ReadLabelAsync_NotAPhoto_IsNull() => Assert.Null(await MediaScrubber.ReadLabelAsync(new MemoryStream([1, 2, 3])));

    [Fact]
    public void Scrub_CodeLongerThan64Characters_IsLeftOut() => Assert.Null(
        PhotoScrubber.Scrub(With($"{{\"Label\":\"1\",\"ProduceID\":\"{new string('7', 65)}\"}}")).Label!.ContentNumber);

    [Theory]
    [InlineData(""), InlineData("AIGC"), InlineData("AIGC {"), InlineData("AIGC {\"Label\"")]
    [InlineData("AIGC {]"), InlineData("AIGC {\"Other\":1}")]
    public void Scrub_MetadataWithoutALabel_CarriesNone(string metadata)
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(WithXmp(metadata));

        Assert.Null(result.Label);
        Assert.False(Jpegs.Holds(output, "AIGC"));
    }

    [Fact]
    public async Task WriteAsync_RedactorDropsTheLabel_TheCopyHasItAgain()
    {
        (_, byte[] scrubbed) = Scrubbing.Accepted(With(Json));
        using var copy = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(
            new MemoryStream(scrubbed), copy, new FixedRedactor(Jpegs.Load("baseline")));

        Assert.Equal((PublicationOutcome.Ready, Expected), (result.Outcome, Scrubbing.Run(copy.ToArray()).Result.Label));
    }

    [Fact]
    public async Task WriteAsync_RedactorReturnsAFormatWithoutLabels_NeedsReviewAndWritesNothing()
    {
        (_, byte[] scrubbed) = Scrubbing.Accepted(With(Json));
        using var copy = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(
            new MemoryStream(scrubbed), copy, new FixedRedactor(Scrubbing.Encode(SkiaSharp.SKEncodedImageFormat.Webp)));

        Assert.Equal((PublicationOutcome.NeedsReview, 0), (result.Outcome, copy.Length));
    }

    private static byte[] PngWith(string chunk, byte[] content) => Pngs.With(Pngs.Chunk(chunk, content));

    private static byte[] Deflate(string text)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }

    private sealed class FixedRedactor(byte[] file) : IMediaRedactor
    {
        public ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream?>(new MemoryStream(file));
    }
}
