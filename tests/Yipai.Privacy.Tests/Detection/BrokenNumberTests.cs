using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class BrokenNumberTests
{
    private static readonly TextScanner WithSerials = new(new TextScannerOptions { MinConfidence = 0.4 });

    [Theory]
    [InlineData("电话：138123\n45678", "138123\n45678")]
    [InlineData("电话：1381234-\r\n5678", "1381234-\r\n5678")]
    [InlineData("电话 138、1234、5678", "138、1234、5678")]
    [InlineData("电话：138----1234----5678。", "138----1234----5678")]
    [InlineData("电话【138】12345678", "138】12345678")]
    [InlineData("手机\n13,812,345,678", "13,812,345,678")]
    [InlineData("手机\n\"138,1234,5678\"", "138,1234,5678")]
    [InlineData("<i>138</i>12345678", "138</i>12345678")]
    [InlineData("138&nbsp;1234&nbsp;5678", "138&nbsp;1234&nbsp;5678")]
    [InlineData("打 1-3-8-1-2-3-4-5-6-7-8 找我", "1-3-8-1-2-3-4-5-6-7-8")]
    [InlineData("13 81 23 45 67 8", "13 81 23 45 67 8")]
    [InlineData("138一二三四5678", "138一二三四5678")]
    [InlineData("幺三八，幺两三四，五六拐洞", "幺三八，幺两三四，五六拐洞")]
    [InlineData("1.3812345678E+10", "1.3812345678E+10")]
    [InlineData("手机 13812345678.0", "13812345678")]
    public void Scan_MobileNumberInPieces_IsFoundWhole(string text, string number) => Assert.Equal([number], Found(text, 0.5));

    [Theory]
    [InlineData("110105.19491231.002X", "110105.19491231.002X")]
    [InlineData("身份证：1101051949\n1231002X", "1101051949\n1231002X")]
    [InlineData("身份证11010519491231002×", "11010519491231002×")]
    [InlineData("身份证11010519491231002ⅹ", "11010519491231002ⅹ")]
    [InlineData("身份证：11010519491231002*", "11010519491231002*")]
    [InlineData("11010519491231002Xabc", "11010519491231002X")]
    public void Scan_IdentityNumberInPieces_IsFoundWhole(string text, string number) => Assert.Equal([number], Found(text, 0.5));

    [Theory]
    [InlineData("手机13812345678x", "13812345678")]
    [InlineData("{phone:13812345678L}", "13812345678")]
    [InlineData("a=1&tel%3D13812345678", "13812345678")]
    [InlineData("013812345678", "013812345678")]
    [InlineData("手机 I38I2345б7B", "I38I2345б7B")]
    public void Scan_AnnouncedNumberInAnotherDress_IsFound(string text, string number) => Assert.Equal([number], Found(text, 0.5));

    [Theory]
    [InlineData("user13812345678")]
    [InlineData("GET /users/13812345678/cases")]
    [InlineData("photo-13812345678-1.jpg")]
    public void Scan_NumberInAPathOrIdentifier_HasTheConfidenceOfASerialNumber(string text)
    {
        Assert.Empty(Found(text, 0.5));
        Assert.Equal(["13812345678"], Found(text, 0.4));
    }

    [Theory]
    [InlineData("电话另报\n138人参加，12345人次，678户")]
    [InlineData("数量1381234\n5678")]
    [InlineData("金额13,812,345,678元")]
    [InlineData("单号：138、1234、5678")]
    [InlineData("休息日13、8、12、345、67、8")]
    [InlineData("系数 1.3812E+10")]
    public void Scan_OtherDigitsInPieces_FindsNothing(string text) =>
        Assert.DoesNotContain(Found(text, 0.4), value => value.Contains("138"));

    [Fact]
    public void Scan_AnyCodePointWithoutInkInside_StillFindsTheNumber()
    {
        List<int> missed = [];
        for (int code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF || !HasNoInk(code))
            {
                continue;
            }

            if (!Found($"电话13812{char.ConvertFromUtf32(code)}345678", 0.5).Any())
            {
                missed.Add(code);
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("{\"lat\":38.912345,\"lng\":121.608765}", "38.912345,\"lng\":121.608765")]
    [InlineData("{'latitude': 38.912345, 'longitude': 121.608765}", "38.912345, 'longitude': 121.608765")]
    public void Scan_CoordinatesInTwoFields_AreFoundAsAPair(string text, string pair) => Assert.Equal([pair], Found(text, 0.5));

    private static bool HasNoInk(int code)
    {
        string text = char.ConvertFromUtf32(code);
        return System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text, 0) switch
        {
            System.Globalization.UnicodeCategory.Format => true,
            System.Globalization.UnicodeCategory.Control => text[0] is not ((>= '\t' and <= '\r') or '\u0085'),
            _ => false,
        };
    }

    private static IEnumerable<string> Found(string text, double confidence) =>
        (confidence < 0.5 ? WithSerials : TextScanner.Default).Scan(text).Select(finding => text.Substring(finding.Start, finding.Length));
}
