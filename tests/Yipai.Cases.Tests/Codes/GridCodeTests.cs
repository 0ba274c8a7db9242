using System.Text;
using CsCheck;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class GridCodeTests
{
    [Fact]
    public void Parse_FifteenCharacters_GivesDivisionAndCommunity()
    {
        GridCode code = GridCode.Parse("320582110152102");

        Assert.Equal("320582", code.Division.ToString());
        Assert.Equal("320582110152", code.Community.ToString());
        Assert.Equal("320582110", code.Community!.Value.Street.ToString());
        Assert.Equal("320582", code.Community!.Value.Division.ToString());
    }

    [Fact]
    public void Parse_LettersBehindTheDivision_AreKept()
    {
        Assert.Equal("210202001002A0Z", GridCode.Parse("210202001002A0Z").ToString());
        Assert.Null(GridCode.Parse("2102020A1002003").Community);
    }

    [Fact]
    public void Parse_FourteenDigits_NeedTheirLayoutSaid()
    {
        GridCode code = GridCode.Parse("21020200100203", GridCodeLayout.Fourteen);

        Assert.Equal(("21020200100203", "210202", "210202001002"), (code.ToString(), code.Division.ToString(), code.Community.ToString()));
        Assert.Equal("YP0204", Assert.Throws<CasesException>(() => GridCode.Parse("21020200100203")).Code);
        Assert.Equal("YP0204", Assert.Throws<CasesException>(() => GridCode.Parse("2102020010020A", GridCodeLayout.Fourteen)).Code);
    }

    [Theory]
    [InlineData("21020A001002003", "division", CodeFaultReason.Digit)]
    [InlineData("210202a01002003", "street", CodeFaultReason.Character)]
    [InlineData("210202001-02003", "community", CodeFaultReason.Character)]
    [InlineData("21020200100200 ", "grid", CodeFaultReason.Character)]
    [InlineData("2102020010020", "grid", CodeFaultReason.Length)]
    public void TryParse_WrongText_NamesTheSegment(string text, string segment, CodeFaultReason reason)
    {
        Assert.False(GridCode.TryParse(text, out _, out CodeFault fault));
        Assert.Equal((segment, reason), (fault.Segment.Name, fault.Reason));
    }

    [Fact]
    public void Parse_AnyCode_ComesBackWhenWritten() =>
        Gen.Select(Gen.Char["0123456789"].Array[6], Gen.Char["0123456789ABCXYZ"].Array[9]).Sample((division, rest) =>
        {
            string text = new([.. division, .. rest]);
            byte[] bytes = new byte[15];
            Assert.Equal(text, GridCode.Parse(text).ToString());
            Assert.True(GridCode.Parse(text).TryFormat(bytes, out int written) && Encoding.ASCII.GetString(bytes) == text && written == 15);
        });
}
