using System.Text;
using Yipai.Cases.Wire;

namespace Yipai.Cases.Tests.Wire.Uploads;

/// <summary>The headers of tus 1.0.0, with the examples of its text.</summary>
public sealed class UploadHeaderTests
{
    private const string Example = "filename d29ybGRfZG9taW5hdGlvbl9wbGFuLnBkZg==,is_confidential";

    [Theory, InlineData("70", 70), InlineData("0", 0), InlineData("9223372036854775807", long.MaxValue)]
    public void TryParse_Size_GivesTheBytesAndTheSameHeaderAgain(string value, long bytes)
    {
        Assert.True(UploadSize.TryParse(value, out UploadSize size));

        Assert.Equal((bytes, value), (size.Bytes, size.ToString()));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("-1"), InlineData("+1"), InlineData(" 1"), InlineData("1.0"), InlineData("0x1"),
        InlineData("9223372036854775808")]
    public void TryParse_NoSize_ReturnsFalse(string? value) => Assert.False(UploadSize.TryParse(value, out _));

    [Fact]
    public void TryParse_MetadataOfTheProtocolsExample_GivesItsPairs()
    {
        Assert.True(UploadMetadata.TryParse(Example, out UploadMetadata? metadata));

        Assert.Equal(["filename", "is_confidential"], metadata.Pairs.Select(pair => pair.Key));
        Assert.Equal("world_domination_plan.pdf", Encoding.UTF8.GetString(metadata.Pairs[0].Value.Span));
        Assert.Equal((Example, "filename,is_confidential"), (metadata.Format(), metadata.ToString()));
    }

    [Theory, InlineData("a b c"), InlineData("a !"), InlineData("a,a"), InlineData(","), InlineData("名 YQ==")]
    public void TryParse_BadMetadata_ReturnsFalse(string value) => Assert.False(UploadMetadata.TryParse(value, out _));

    [Fact]
    public void TryParse_NoMetadata_HasNoPairs()
    {
        Assert.True(UploadMetadata.TryParse(null, out UploadMetadata? metadata));

        Assert.Empty(metadata.Pairs);
    }

    [Fact]
    public void Constructor_KeyWithAComma_Throws() =>
        Assert.Throws<ArgumentException>(() => new UploadMetadata([new("a,b", default)]));

    [Fact]
    public void TryParse_ChecksumOfTheProtocolsExample_GivesTheSameHeaderAgain()
    {
        const string Header = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";

        Assert.True(UploadChecksum.TryParse(Header, out UploadChecksum? checksum));

        Assert.Equal(("sha1", 20, Header), (checksum!.Algorithm, checksum.Digest.Length, checksum.ToString()));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("sha1"), InlineData("sha1 "), InlineData("sha1 !"), InlineData("SHA 1"),
        InlineData("sha1 YQ== x")]
    public void TryParse_BadChecksum_ReturnsFalse(string? value) => Assert.False(UploadChecksum.TryParse(value, out _));

    [Fact]
    public void Matches_TheChunkItself_IsTrueAndForAnotherFalse()
    {
        UploadChecksum checksum = UploadChecksum.Of("hello"u8);

        Assert.Equal((true, false), (checksum.Matches("hello"u8), checksum.Matches("hellp"u8)));
        Assert.Equal("sha256 LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", checksum.ToString());
    }
}
