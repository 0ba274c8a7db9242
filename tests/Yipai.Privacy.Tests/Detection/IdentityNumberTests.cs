namespace Yipai.Privacy.Tests.Detection;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "id-checksum")]
    [InlineData("我的号码11010519491231002x。", "id-checksum")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "id-checksum")]
    [InlineData("证件号码：1101 0519 4912 3100 2X", "id-checksum")]
    [InlineData("身份证110105194912310021", "id-context")]
    [InlineData("身份证号码是 130503670401001", "id-legacy")]
    public void Scan_IdentityNumber_FindsItByRule(string text, string rule)
    {
        TextFinding finding = Assert.Single(TextScanner.Default.Scan(text));

        Assert.Same(DataItems.IdentityNumber, finding.Item);
        Assert.Equal(rule, finding.Explanation);
    }

    [Theory]
    [InlineData("流水110105194912310021")]
    [InlineData("990105194912310027")]
    [InlineData("11010521491231002X")]
    [InlineData("110105194913310024")]
    [InlineData("编号130503670401001")]
    [InlineData("4303221956******")]
    [InlineData("单号11010519491231002X7")]
    public void Scan_OtherNumber_FindsNothing(string text) => Assert.Empty(TextScanner.Default.Scan(text));

    [Fact]
    public void IsValid_EveryCheckCharacter_OnlyOneHolds() =>
        Assert.Equal("X", string.Concat("0123456789X".Where(check => IdentityNumberSample.IsFound("11010519491231002" + check))));
}
