using System.IO.Compression;
using System.Text;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

/// <summary>What survives of an AI-content label, and what does not.</summary>
public sealed class AiLabelTests
{
    private const string XmpHead = "http://ns.adobe.com/xap/1.0/\0";

    private const string Json =
        """{"Label":"1","ContentProducer":"91210200ABC-001","ProduceID":"A2012102390129310","ReservedCode1":"PLANTED-39.9042N-116.4074E","ContentPropagator":"李四","PropagateID":"13912345678","ReservedCode2":""}""";

    private static readonly AiContentLabel Expected = new(AiLabelAttribute.Generated, "91210200ABC-001", "A2012102390129310");

    /// <summary>Files that carry the label, each in another place.</summary>
    public static TheoryData<string, byte[]> Carriers => new()
    {
        { "JPEG, XMP element", Jpeg(0xE1, XmpHead + Xmp($"<TC260:AIGC>{Json}</TC260:AIGC>")) },
        { "JPEG, XMP attribute", Jpeg(0xE1, XmpHead + Xmp($"<a TC260:AIGC=\"{Json.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>")) },
        { "JPEG, nested object", Jpeg(0xE1, XmpHead + Xmp($"<TC260:AIGC>{{\"AIGC\":{Json}}}</TC260:AIGC>")) },
        { "JPEG, EXIF comment", Jpeg(0xE1, "Exif\0\0II*\0\x8\0\0\0\0\0\0\0\0\0" + "{\"AIGC\":" + Json + "}") },
        { "PNG, XMP", Pngs.With(Pngs.Chunk("iTXt", Encoding.UTF8.GetBytes("XML:com.adobe.xmp\0\0\0\0\0" + Xmp($"<TC260:AIGC>{Json}</TC260:AIGC>")))) },
        { "PNG, text", Pngs.With(Pngs.Chunk("tEXt", Encoding.UTF8.GetBytes("AIGC\0" + Json))) },
        { "PNG, compressed text", Pngs.With(Pngs.Chunk("zTXt", [.. "AIGC\0\0"u8, .. Deflate(Json)])) },
        { "PNG, compressed international text", Pngs.With(Pngs.Chunk("iTXt", [.. "AIGC\0\x1\0zh\0\0"u8, .. Deflate(Json)])) },
    };

    [Theory, MemberData(nameof(Carriers))]
    public void Scrub_LabelledFile_CarriesAttributeCodeAndNumber(string carrier, byte[] file)
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
    [InlineData("\"2\"", AiLabelAttribute.PossiblyGenerated), InlineData("3", AiLabelAttribute.SuspectedGenerated)]
    [InlineData("\"9\"", AiLabelAttribute.Unspecified)]
    public void Scrub_OtherAttribute_SurvivesASecondPass(string value, AiLabelAttribute attribute)
    {
        (_, byte[] output) = Scrubbing.Accepted(Labelled($"{{\"Label\":{value}}}"));

        Assert.Equal(new AiContentLabel(attribute, null, null), Scrubbing.Run(output).Result.Label);
    }

    [Theory]
    [InlineData("某某科技"), InlineData("Zhang San"), InlineData("a@b.example"), InlineData("39.9042"), InlineData("<x/>")]
    public void Scrub_CodeThatIsNoCode_IsLeftOutAndTheLabelStays(string code)
    {
        AiContentLabel? label = PhotoScrubber.Scrub(Labelled($"{{\"Label\":\"1\",\"ContentProducer\":\"{code}\",\"ProduceID\":\"{code}\"}}")).Label;

        Assert.Equal(new AiContentLabel(AiLabelAttribute.Generated, null, null), label);
    }

    [Fact]
    public void Scrub_CodeLongerThan64Characters_IsLeftOut() => Assert.Null(
        PhotoScrubber.Scrub(Labelled($"{{\"Label\":\"1\",\"ProduceID\":\"{new string('7', 65)}\"}}")).Label!.ContentNumber);

    [Theory]
    [InlineData(""), InlineData("AIGC"), InlineData("AIGC {"), InlineData("AIGC {\"Label\""), InlineData("AIGC {]"), InlineData("AIGC {\"Other\":1}")]
    public void Scrub_MetadataWithoutALabel_CarriesNone(string metadata)
    {
        (ScrubResult result, byte[] output) = Scrubbing.Accepted(Jpeg(0xE1, XmpHead + Xmp(metadata)));

        Assert.Null(result.Label);
        Assert.False(Jpegs.Holds(output, "AIGC"));
    }

    [Fact]
    public async Task WriteAsync_RedactorDropsTheLabel_TheCopyHasItAgain()
    {
        (_, byte[] scrubbed) = Scrubbing.Accepted(Labelled(Json));
        using var copy = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(new MemoryStream(scrubbed), copy, new FixedRedactor(Jpegs.Load("baseline")));

        Assert.Equal((PublicationOutcome.Ready, Expected), (result.Outcome, Scrubbing.Run(copy.ToArray()).Result.Label));
    }

    [Fact]
    public async Task WriteAsync_RedactorReturnsAFormatWithoutLabels_NeedsReviewAndWritesNothing()
    {
        (_, byte[] scrubbed) = Scrubbing.Accepted(Labelled(Json));
        using var copy = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(
            new MemoryStream(scrubbed), copy, new FixedRedactor(Scrubbing.Encode(SkiaSharp.SKEncodedImageFormat.Webp)));

        Assert.Equal((PublicationOutcome.NeedsReview, 0), (result.Outcome, copy.Length));
    }

    private static byte[] Labelled(string json) => Jpeg(0xE1, XmpHead + Xmp($"<TC260:AIGC>{json}</TC260:AIGC>"));

    private static byte[] Jpeg(byte marker, string utf8) => Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(marker, Encoding.UTF8.GetBytes(utf8)));

    private static string Xmp(string inside) =>
        $"<x:xmpmeta xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><dc:creator>{Scrubbing.Tag}</dc:creator>{inside}</x:xmpmeta>";

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
