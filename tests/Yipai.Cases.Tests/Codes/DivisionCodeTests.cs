using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class DivisionCodeTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("210202", DivisionState.InUse, 1983, null, "中山区")]
    [InlineData("210213", DivisionState.InUse, 1987, null, "金州区")]
    [InlineData("210219", DivisionState.Revoked, 1985, 1986, "瓦房店市")]
    [InlineData("210221", DivisionState.Revoked, 1981, 1987, "金县")]
    [InlineData("210222", DivisionState.Revoked, 1981, 1991, "新金县")]
    [InlineData("210223", DivisionState.Revoked, 1981, 1985, "复县")]
    [InlineData("210225", DivisionState.Revoked, 1981, 1992, "庄河县")]
    [InlineData("210282", DivisionState.Revoked, 1991, 2015, "普兰店市")]
    [InlineData("210201", DivisionState.Collective, null, null, "市辖区")]
    [InlineData("830000", DivisionState.Collective, null, null, "台湾省")]
    [InlineData("210299", DivisionState.NeverValid, null, null, null)]
    [InlineData("000000", DivisionState.NeverValid, null, null, null)]
    [InlineData("999999", DivisionState.NeverValid, null, null, null)]
    [InlineData("659012", DivisionState.InUse, 2023, null, "白杨市")]
    public void Status_AskedForToday_IsThatOfTheCode(string code, DivisionState state, int? first, int? last, string? name)
    {
        Assert.Equal(new DivisionStatus(state, first, last), DivisionCode.Parse(code).Status(Today));
        Assert.Equal(name, DivisionCode.Parse(code).Name);
    }

    [Fact]
    public void Status_YearOfTheChange_CountsBothCodes()
    {
        Assert.Equal(DivisionState.InUse, DivisionCode.Parse("210282").Status(new DateOnly(2015, 6, 1)).State);
        Assert.Equal(DivisionState.InUse, DivisionCode.Parse("210214").Status(new DateOnly(2015, 6, 1)).State);
        Assert.Equal(DivisionState.Revoked, DivisionCode.Parse("210282").Status(new DateOnly(2016, 1, 1)).State);
        Assert.Equal(DivisionState.NotYetValid, DivisionCode.Parse("210214").Status(new DateOnly(2014, 12, 31)).State);
    }

    [Fact]
    public void NameAt_RenamedCode_IsTheNameOfThatTime()
    {
        DivisionCode code = DivisionCode.Parse("210113");

        Assert.Equal("新城子区", code.NameAt(new DateOnly(2000, 1, 1)));
        Assert.Equal("沈北新区", code.NameAt(Today));
        Assert.Empty(code.SuccessorsAt(Today));
    }

    [Theory]
    [InlineData("210222", "210214")] // 新金县, 普兰店市, 普兰店区
    [InlineData("210223", "210281")] // 复县, 瓦房店市 under three codes
    [InlineData("210221", "210213")]
    [InlineData("110103", "110101")]
    [InlineData("210202", "")]
    [InlineData("210299", "")]
    public void SuccessorsAt_RevokedCode_AreFollowedThroughEveryStep(string code, string successors) =>
        Assert.Equal(successors, string.Join(' ', DivisionCode.Parse(code).SuccessorsAt(Today)));

    [Fact]
    public void DivisionCode_ProvinceAndPrefecture_AreCodesToo()
    {
        DivisionCode code = DivisionCode.Parse("210202");

        Assert.Equal(("210000", "210200"), (code.Province.ToString(), code.Prefecture.ToString()));
        Assert.Equal(("辽宁省", "大连市"), (code.Province.Name, code.Prefecture.Name));
    }

    [SkippableFact]
    public void Status_EveryRowOfTheReference_IsKnown()
    {
        int rows = 0;
        int lost = 0;

        foreach (string[] cells in ReferenceData.Rows("tables/area_codes_history.tsv", '\t').Skip(1))
        {
            DivisionCode code = DivisionCode.Parse(cells[0]);
            int first = int.Parse(cells[6]);
            int last = cells[7].Length == 0 ? 2025 : int.Parse(cells[7]);
            var middle = new DateOnly((first + last) / 2, 7, 1);
            Assert.Equal(DivisionState.InUse, code.Status(middle).State);
            Assert.True(code.Status(new DateOnly(last, 1, 1)).State == DivisionState.InUse, cells[0]);
            Assert.All(code.SuccessorsAt(Today), successor => Assert.Equal(DivisionState.InUse, successor.Status(Today).State));
            lost += cells[8].Length > 0 && code.Status(Today).State == DivisionState.Revoked && code.SuccessorsAt(Today).Count == 0 ? 1 : 0;
            rows++;
        }

        Assert.Equal(6823, rows);
        Assert.Equal(0, lost);
    }
}
