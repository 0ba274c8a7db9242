using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class CaseNumberFormatTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Theory]
    [InlineData("DL{yyyyMMdd}{seq:4}", "DL202605200001")]
    [InlineData("{seq:8}", "00000001")]
    [InlineData("大城管〔{yyyy}〕{seq:3}号", "大城管〔2026〕001号")]
    [InlineData("{yy}/{MM}-{dd}/{seq:1}", "26/05-20/1")]
    public void Write_FixedPattern_HasTheShapeOfThePattern(string pattern, string number)
    {
        var format = new CaseNumberFormat(pattern);

        Assert.Equal(new CaseId(number), format.Write(Day, 1));
        Assert.True(format.Matches(new CaseId(number)));
    }

    [Theory]
    [InlineData("C{yyyyMMdd}-{seq}", 7, "C20260520-7")]
    [InlineData("C{yyyyMMdd}-{seq}", 1234567, "C20260520-1234567")]
    [InlineData("{seq}/{yyyy}", 12, "12/2026")]
    public void Write_RunningNumberOfAnyLength_IsWrittenWithoutZerosAndMatches(string pattern, long sequence, string number)
    {
        var format = new CaseNumberFormat(pattern);

        CaseId written = format.Write(Day, sequence);

        Assert.Equal(new CaseId(number), written);
        Assert.True(format.Matches(written));
    }

    [Theory]
    [InlineData("C20260520-")]
    [InlineData("C20260520")]
    [InlineData("C20260520-1x")]
    [InlineData("")]
    public void Matches_RunningNumberOfAnyLengthIsMissing_IsFalse(string number)
    {
        bool matches = new CaseNumberFormat("C{yyyyMMdd}-{seq}").Matches(new CaseId(number));

        Assert.False(matches);
    }

    [Theory]
    [InlineData("DL2026052000001")]
    [InlineData("DL20260520001")]
    [InlineData("YC202605200001")]
    [InlineData("DL2026O5200001")]
    [InlineData("")]
    public void Matches_NumberOfAnotherShape_IsFalse(string number) =>
        Assert.False(new CaseNumberFormat("DL{yyyyMMdd}{seq:4}").Matches(new CaseId(number)));

    [Theory]
    [InlineData("")]
    [InlineData("DL")]
    [InlineData("DL{yyyyMMdd}")]
    [InlineData("{seq:0}")]
    [InlineData("{seq:19}")]
    [InlineData("{seq:-1}")]
    [InlineData("{seq:}")]
    [InlineData("{seq4}")]
    [InlineData("{seq}{seq}")]
    [InlineData("{seq:4}{seq:4}")]
    [InlineData("{seq:4")]
    [InlineData("{HH}{seq:4}")]
    public void Constructor_PatternOfAnotherForm_IsRefused(string pattern) =>
        Assert.Equal("YP0205", Assert.Throws<CasesException>(() => new CaseNumberFormat(pattern)).Code);

    [Theory]
    [InlineData(10_000)]
    [InlineData(-1)]
    public void Write_RunningNumberThatDoesNotFit_IsRefused(long sequence) =>
        Assert.Equal("YP0206", Assert.Throws<CasesException>(() => new CaseNumberFormat("{seq:4}").Write(Day, sequence)).Code);
}
