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
    [InlineData("+86 138****5678", "138****5678")]
    [InlineData("138****5678", "******")]
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
    [InlineData("case.report", "请联系13812345678", "")]
    [InlineData("phone.landline", "0411-84801234", "0411******34")]
    [InlineData("person.birthDate", "1990-05-12", "1990-**-**")]
    [InlineData("id.passport", "E12345678", "E****5678")]
    [InlineData("device.imei", "860123041234567", "86012304*******")]
    [InlineData("device.mac", "AA:BB:CC:DD:EE:FF", "AA:BB:CC:**:**:**")]
    [InlineData("log.ip", "203.0.113.9", "203.0.113.*")]
    [InlineData("log.url", "https://example.cn/a?token=1", "https://example.cn/a")]
    [InlineData("loc.precise", "38.9140,121.6147", "38.91,121.61")]
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
    public void Mask_Kinds_AreShownEachInItsFormat() => Assert.Equal(
        "车牌辽B***45，邮箱w***@example.cn，卡号***************5024，住大连市中山区****",
        Masker.Mask("车牌辽B12345，邮箱walker@example.cn，卡号6217000010002105024，住大连市中山区人民路15号3单元502", Audience.Public));

    [Theory]
    [InlineData(Audience.Partner, "138****5678", "打138****5678")]
    [InlineData(Audience.Agent, "138****5678", "打13812345678")]
    public void MaskItem_PartnerAndAgent_SeeTheirShare(Audience audience, string phone, string text)
    {
        Assert.Equal(phone, Masker.MaskItem(DataItems.MobileNumber, "13812345678", audience));
        Assert.Equal(text, Masker.MaskItem(DataItems.CaseReport, "打13812345678", audience));
    }

    [Fact]
    public void TryMaskItem_SpanToSpan_AllocatesNothing()
    {
        char[] shown = new char[128];
        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(Masker.TryMaskItem(DataItems.MobileNumber, "138 1234 5678", Audience.Public, shown, out int written));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Until its code is compiled for speed, a call may box.
        Assert.True(SpinWait.SpinUntil(() => Allocated() == 0, TimeSpan.FromSeconds(10)));
        Assert.Equal("138****5678", new string(shown.AsSpan(0, 11)));
    }

    [Fact]
    public void TryMaskItem_TooShortADestination_WritesNothing()
    {
        Span<char> shown = stackalloc char[4];

        Assert.False(Masker.TryMaskItem(DataItems.MobileNumber, "13812345678", Audience.Public, shown, out int written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void TryMaskItem_Utf8_IsMaskedAlike()
    {
        Span<byte> shown = stackalloc byte[64];

        Assert.True(Masker.TryMaskItem(DataItems.PersonName, "欧阳小明"u8, Audience.Public, shown, out int written));
        Assert.Equal("欧阳**"u8, shown[..written]);
    }

    [Fact]
    public void Explain_Staff_CitesTheClause() =>
        Assert.Equal(["P4.1.2-7/1", "S21"], Masker.Explain(DataItems.MobileNumber, Audience.Staff).Citations.Select(rule => rule.Text));
}
