using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class MaskerTests
{
    private static readonly Masker Masker = Masker.Default;

    [Theory]
    [InlineData("联系 13812345678", "联系 138****5678")]
    [InlineData("打+86 138-1234-5678", "打138****5678")]
    [InlineData("身份证11010519491231002X", "身份证1****************X")]
    [InlineData("我叫王小明，找李女士", "我叫王**，找李**")]
    [InlineData("井盖破损", "井盖破损")]
    public void Mask_ForThePublic_HidesWhatIsFound(string text, string expected) =>
        Assert.Equal(expected, Masker.Mask(text, Audience.Public));

    [Fact]
    public void Mask_ForADepartment_KeepsTheNumberThatIsTheMatter() =>
        Assert.Equal("小广告13812345678，联系人王**", Masker.Mask("小广告13812345678，联系人王小明", Audience.Department));

    [Theory]
    [InlineData(Audience.Staff)]
    [InlineData(Audience.Subject)]
    public void Mask_ForStaffAndSubject_KeepsTheText(Audience audience) =>
        Assert.Equal("我叫王小明13812345678", Masker.Mask("我叫王小明13812345678", audience));

    [Fact]
    public void Mask_ForAnUnknownAudience_ShowsNothing() => Assert.Equal("", Masker.Mask("井盖破损", (Audience)99));

    [Fact]
    public void MaskText_Masked_NamesItsRules()
    {
        MaskedText masked = Masker.MaskText("王小明先生 13812345678", Audience.Department);

        Assert.True(masked.IsMasked);
        Assert.Equal(["S30"], masked.Rules.Select(rule => rule.Text));
        Assert.Empty(Masker.MaskText("井盖破损", Audience.Public).Rules);
    }

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("+86 138 1234 5678", "138****5678")]
    [InlineData("１３８１２３４５６７８", "138****5678")]
    [InlineData("138****5678", "138****5678")]
    [InlineData("1381234567", "******")]
    [InlineData("13812345678（王小明）", "******")]
    [InlineData("5", "******")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void MaskItem_MobileNumber_HidesWholeWhatIsNone(string? value, string expected) =>
        Assert.Equal(expected, Masker.MaskItem(DataItems.MobileNumber, value, Audience.Public));

    [Theory]
    [InlineData("id.number", "11010519491231002X", "1****************X")]
    [InlineData("id.number", "110105", "******")]
    [InlineData("person.name", "张三", "张*")]
    [InlineData("person.name", "欧阳锋", "欧阳*")]
    [InlineData("person.name", "欧阳", "欧*")]
    [InlineData("person.name", "张", "******")]
    [InlineData("account.name", "yp2021x8", "y******8")]
    [InlineData("account.name", "yp", "******")]
    [InlineData("account.nickname", "益拍人", "益**")]
    [InlineData("account.email", "zhangsan@example.cn", "z***@example.cn")]
    [InlineData("account.email", "z@example.cn", "***@example.cn")]
    [InlineData("account.email", "not an address", "******")]
    [InlineData("bank.card", "6222 0212 3456 7890 123", "***************0123")]
    [InlineData("bank.card", "6222", "******")]
    [InlineData("person.address", "中山区人民路1号", "")]
    [InlineData("case.report", "请联系13812345678", "请联系138****5678")]
    public void MaskItem_ForThePublic_FollowsTheTable(string item, string value, string expected) =>
        Assert.Equal(expected, Masker.MaskItem(DataItems.Find(item), value, Audience.Public));

    [Theory]
    [InlineData("phone.mobile", "")]
    [InlineData("comm.contactLeft", "")]
    [InlineData("person.name", "")]
    [InlineData("account.nickname", "")]
    [InlineData("case.report", "13812345678")]
    public void MaskItem_ForADepartment_LeavesTheReporterBehind(string item, string expected) =>
        Assert.Equal(expected, Masker.MaskItem(DataItems.Find(item), "13812345678", Audience.Department));

    [Fact]
    public void MaskItem_Credentials_AreShownToNobody() => Assert.All(
        Enum.GetValues<Audience>(),
        audience => Assert.Equal("******", Masker.MaskItem(DataItems.AccountPassword, "correct horse", audience)));

    [Fact]
    public void Explain_Staff_CitesTheClause() =>
        Assert.Equal(["P4.1.2-7/1", "S21"], Masker.Explain(DataItems.MobileNumber, Audience.Staff).Citations.Select(rule => rule.Text));
}
