using CsCheck;

namespace Yipai.Privacy.Tests.Detection;

public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("联系 13812345678", "13812345678")]
    [InlineData("电话13812345678。", "13812345678")]
    [InlineData("手机号是+86 138-1234-5678", "+86 138-1234-5678")]
    [InlineData("(+86)13812345678", "(+86)13812345678")]
    [InlineData("0086-13812345678", "0086-13812345678")]
    [InlineData("8613812345678", "8613812345678")]
    [InlineData("１３８１２３４５６７８", "１３８１２３４５６７８")]
    [InlineData("138—1234—5678", "138—1234—5678")]
    [InlineData("138 12345678转", "138 12345678")]
    [InlineData("**13812345678**", "13812345678")]
    public void Scan_MobileNumber_FindsAllOfIt(string text, string expected)
    {
        TextFinding finding = Assert.Single(TextScanner.Default.Scan(text));

        Assert.Same(DataItems.MobileNumber, finding.Item);
        Assert.Equal(expected, text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("12345678901")]
    [InlineData("请拨打12345、12319或110")]
    [InlineData("订单20210901138123456780")]
    [InlineData("A13812345678")]
    [InlineData("138123456789")]
    [InlineData("13812345678B")]
    [InlineData("138****5678")]
    [InlineData("用户A00094791，5栋904，8-9栋")]
    public void Scan_OtherNumber_FindsNothing(string text) => Assert.Empty(TextScanner.Default.Scan(text));

    [Fact]
    public void Scan_TwoNumbers_FindsBothInOrder()
    {
        IReadOnlyList<TextFinding> findings = TextScanner.Default.Scan("13812345678、13912345678");

        Assert.Equal([0, 12], findings.Select(finding => finding.Start));
    }

    [Fact]
    public void Scan_AnyText_FindingsLieInOrderWithoutOverlap() => TestTexts.Noise.Sample(text =>
    {
        int end = 0;
        foreach (TextFinding finding in TextScanner.Default.Scan(text))
        {
            Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= text.Length);
            end = finding.End;
        }
    });

    [Fact]
    public void ToString_OfFinding_HoldsNoValue() =>
        Assert.DoesNotContain("1381", TextScanner.Default.Scan("13812345678")[0].ToString());
}
