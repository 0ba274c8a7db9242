using System.Buffers;
using System.Text;
using CsCheck;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class StreamMaskerTests
{
    [Fact]
    public void TextStreamMasker_TextInPieces_IsMaskedAsTheWhole() =>
        Gen.Select(TestTexts.Words, TestTexts.Mobile, TestTexts.Noise, TestTexts.Identity, Gen.Int[1, 9])
            .Sample((before, mobile, between, identity, piece) =>
        {
            string text = WellFormed(before + mobile + between + " " + identity);
            Assert.Equal(Masker.Default.Mask(text, Audience.Public),
                Encoding.UTF8.GetString(InPieces(Encoding.UTF8.GetBytes(text), piece, Audience.Public)));
        }, iter: 300);

    [Fact]
    public void TextStreamMasker_LongText_IsMaskedAtTheBordersOfWindows()
    {
        string line = "井盖坏了，联系人王小明，电话13812345678，地址大连市中山区人民路15号3单元502。\n";
        string text = string.Concat(Enumerable.Repeat(line, 4000));

        byte[] masked = InPieces(Encoding.UTF8.GetBytes(text), 4099, Audience.Public);

        Assert.Equal(Masker.Default.Mask(text, Audience.Public), Encoding.UTF8.GetString(masked));
    }

    [Fact]
    public void TextStreamMasker_BytesThatAreNotText_StayUnchanged()
    {
        byte[] source = [0xFF, 0xFE, .. Encoding.UTF8.GetBytes(" 13812345678 "), 0x80, 0xE4, 0xB8];

        byte[] masked = InPieces(source, 3, Audience.Public);

        Assert.Equal([0xFF, 0xFE, .. Encoding.UTF8.GetBytes(" 138****5678 "), 0x80, 0xE4, 0xB8], masked);
    }

    [Fact]
    public void TextStreamMasker_UnknownAudience_WritesNothing() => Assert.Empty(InPieces(Encoding.UTF8.GetBytes("井盖破损"), 4, (Audience)99));

    [Theory]
    [InlineData("""{"a":"打13812345678","b":[1,true,null,"李四先生"],"c":{"n":13812345678,"m":15}}""",
        """{"a":"打138****5678","b":[1,true,null,"李*先生"],"c":{"n":"138****5678","m":15}}""")]
    [InlineData("""{"13812345678":1}""", """{"138****5678":1}""")]
    [InlineData("""{"reporter":{"phone":"13812345678","age":15},"password":"abc","phone":"see desk"}""",
        """{"reporter":{"phone":"138****5678","age":15},"password":"******","phone":"see desk"}""")]
    [InlineData("""{"home":{"city":"大连","lines":["人民路1号",{"door":502}]},"after":1}""", """{"after":1}""")]
    [InlineData("""[{"reporter":{"phone":"13812345678"}},{"home":1},2]""", """[{"reporter":{"phone":"138****5678"}},{},2]""")]
    [InlineData("\"13812345678\"", "\"138****5678\"")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("""{"a":1.3812345678e10,"b":13812345678.0,"c":1.5e3}""", """{"a":"138****5678","b":"138****5678","c":1.5e3}""")]
    [InlineData("""{"a":"\ud83d","\ude00":1,"b":"13812345678"}""", """{"a":"******","******":1,"b":"138****5678"}""")]
    public async Task MaskAsync_Json_IsMaskedByPathAndByContent(string json, string expected)
    {
        var masker = new JsonStreamMasker(Masker.Default, Audience.Public, new JsonPathItems(new Dictionary<string, DataItem>
        {
            ["$.reporter.phone"] = DataItems.MobileNumber,
            ["$[*].reporter.phone"] = DataItems.MobileNumber,
            ["password"] = DataItems.AccountPassword,
            ["home"] = DataItems.HomeAddress,
        }));
        var whole = new ArrayBufferWriter<byte>();
        masker.Mask(Encoding.UTF8.GetBytes(json), whole);

        using var streamed = new MemoryStream();
        await masker.MaskAsync(new DripStream(Encoding.UTF8.GetBytes(json)), streamed);

        Assert.Equal(expected, Unescaped(whole.WrittenSpan));
        Assert.Equal(expected, Unescaped(streamed.ToArray()));
    }

    [Fact]
    public void Mask_JsonTextThatIsNotUtf8_IsHiddenAndTheRestIsMasked()
    {
        var masked = new ArrayBufferWriter<byte>();

        new JsonStreamMasker(Masker.Default, Audience.Public, JsonPathItems.None)
            .Mask([.. "[\"138"u8, 0xFF, .. "12345678\",\"13812345678\"]"u8], masked);

        Assert.Equal("""["******","138****5678"]""", Encoding.UTF8.GetString(masked.WrittenSpan));
    }

    [Fact]
    public void Mask_DeeplyNestedJson_IsMasked()
    {
        string deep = new string('[', 500) + "\"13812345678\"" + new string(']', 500);
        var masked = new ArrayBufferWriter<byte>();

        new JsonStreamMasker(Masker.Default, Audience.Public, JsonPathItems.None).Mask(Encoding.UTF8.GetBytes(deep), masked);

        Assert.Equal(deep.Replace("13812345678", "138****5678", StringComparison.Ordinal), Encoding.UTF8.GetString(masked.WrittenSpan));
    }

    [Fact]
    public void Mask_JsonPath_CoversOnlyWhatIsBelowIt()
    {
        var masker = new JsonStreamMasker(Masker.Default, Audience.Public, new JsonPathItems(new Dictionary<string, DataItem>
        {
            ["$.cases[*].reporter"] = DataItems.PersonName,
        }));
        var masked = new ArrayBufferWriter<byte>();

        masker.Mask(Encoding.UTF8.GetBytes("""{"cases":[{"reporter":["王小明",{"x":"李四"}],"title":"路灯"}],"reporter":"路灯"}"""), masked);

        Assert.Equal("""{"cases":[{"reporter":["王**",{"x":"李*"}],"title":"路灯"}],"reporter":"路灯"}""", Unescaped(masked.WrittenSpan));
    }

    [Theory]
    [InlineData("{\"a\":\n \"13812345678\" x}", "line 2")]
    [InlineData("{\"a\":", "line 1")]
    [InlineData("", "line 1")]
    public void Mask_TextThatIsNotJson_IsRefusedWithItsPlace(string json, string place)
    {
        var masker = new JsonStreamMasker(Masker.Default, Audience.Public, JsonPathItems.None);
        var masked = new ArrayBufferWriter<byte>();

        PrivacyException refused = Assert.Throws<PrivacyException>(() => masker.Mask(Encoding.UTF8.GetBytes(json), masked));

        Assert.Equal("YP0128", refused.Code);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, masked.WrittenCount);
    }

    [Fact]
    public void Mask_UnknownAudience_WritesNoValueOfTheDocument()
    {
        var masked = new ArrayBufferWriter<byte>();

        new JsonStreamMasker(Masker.Default, (Audience)99, JsonPathItems.None).Mask("""[{"a":1},"b",2,true]"""u8, masked);

        Assert.Equal("""[{},"",null,null]""", Encoding.UTF8.GetString(masked.WrittenSpan));
    }

    private static string Unescaped(ReadOnlySpan<byte> json) =>
        System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(json));

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static byte[] InPieces(byte[] source, int length, Audience audience)
    {
        var destination = new ArrayBufferWriter<byte>();
        using var masker = new TextStreamMasker(Masker.Default, audience);
        foreach (byte[] piece in source.Chunk(length))
        {
            masker.Write(piece, destination);
        }

        masker.Complete(destination);
        return destination.WrittenSpan.ToArray();
    }

    /// <summary>A stream that gives a byte at a time.</summary>
    private sealed class DripStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
