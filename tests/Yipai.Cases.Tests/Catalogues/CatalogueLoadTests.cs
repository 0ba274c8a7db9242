using System.Text;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Catalogues;

public sealed class CatalogueLoadTests
{
    private static readonly CaseCatalogue Edition2026 = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);

    [Fact]
    public void Load_FileWithOnlyValidRows_BecomesACatalogue()
    {
        CaseCatalogue catalogue =
            Load("\uFEFF# ours\r\ncomponent\t01\t公用设施\t01\t上水井盖\thigh\r\n\r\nevent\t01\t市容环境\t02\t暴露垃圾\r\nevent\t01\t市容环境\t03\t?");

        Assert.Equal(["01-01 上水井盖", "01-02 暴露垃圾"], catalogue.Subjects.Select(subject => subject.ToString()));
        Assert.Equal((SourceConfidence.High, "大连"), (catalogue.Component("01-01").Confidence, catalogue.Component("01-01").Source));
        Assert.Equal(SourceConfidence.Unstated, catalogue.Event("01-02").Confidence);
        Assert.Equal("YP0241", Assert.Throws<CasesException>(() => catalogue.Event("01-03")).Code);
    }

    [Fact]
    public void Load_FileWithBadRows_NamesEachByLineAndReason()
    {
        CasesException exception = Assert.Throws<CasesException>(() => Load(
            "# ours\nthing\t01\t公用设施\t01\t上水井盖\ncomponent\t1\t公用设施\t01\t上水井盖\ncomponent\t01\t公用设施\t001\t上水井盖\n"
            + "component\t01\t公用设施\t01\ncomponent\t01\t公用设施\t01\t上水井盖\tsure\ncomponent\t01\t公用设施\t01\t上水井盖\thigh\tmore\n"
            + "component\t01\t公用设施\t05\t电力井盖\ncomponent\t01\t公用设施\t05\t电力井盖\ncomponent\t01\t\t06\t路灯井盖\ncomponent\t01\t公用设施\t00\t无"));
        Assert.Equal("YP0242", exception.Code);
        foreach (string part in (string[])["9 rows", "line 2: the kind", "line 3: the major code", "line 4: the minor code",
            "line 5: a name", "line 6: the confidence",
            "line 7: it has more", "line 9: the code occurs twice", "line 10: a name", "line 11: the minor code"])
        {
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("井盖", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event\t01\t市容环境\t03\t?\nevent\t01\t市容环境\t03\t暴露垃圾")]
    [InlineData("event\t01\t市容环境\t03\t暴露垃圾\nevent\t01\t市容环境\t03\t?")]
    [InlineData("event\t01\t市容环境\t03\t?\nevent\t01\t市容环境\t03\t?")]
    public void Load_SameCodeTwiceWithOrWithoutName_IsRefused(string text) =>
        Assert.Contains("line 2: the code occurs twice", Assert.Throws<CasesException>(() => Load(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Subjects_OfAnEdition_CannotBeChanged() =>
        Assert.Throws<NotSupportedException>(() => ((ICollection<CaseSubject>)Edition2026.Subjects).Clear());

    [Fact]
    public void Load_NameIsNotUtf8_IsRefused() =>
        Assert.Contains("not valid UTF-8", Assert.Throws<CasesException>(() => CaseCatalogue.Load(
            new MemoryStream([.. "component\t01\t公用\t01\t"u8, 0xC3, 0x28]), CatalogueEdition.GbT30428_2013, "大连")).Message,
                StringComparison.Ordinal);

    [Fact]
    public void Load_StreamThatCannotSeek_IsReadWhole()
    {
        using var stream = new Media.ForwardStream(Encoding.UTF8.GetBytes("event\t01\t市容环境\t02\t暴露垃圾"));

        Assert.Equal("暴露垃圾", CaseCatalogue.Load(stream, CatalogueEdition.CjT214_2007, "大连").Event("01-02").Name);
    }

    [Fact]
    public void Extend_NumberFromTheTopOrInClass21_AddsTheLocalClass()
    {
        CaseCatalogue ours = Edition2026
            .Extend(CaseKind.Component, "01-999", "智能井盖", "大连")
            .Extend(CaseKind.Component, "01-998", "共享雨伞架", "大连")
            .Extend(CaseKind.Event, "21-001", "海滩垃圾", "大连");

        Assert.Equal(("市政公用设施", "大连", ComponentClass.MunicipalUtility),
            (ours.Component("01-999").MajorName, ours.Component("01-999").Source, ours.Component("01-999").Class));
        Assert.Equal("扩展", ours.Event("21-001").MajorName);
        Assert.Equal("海滩垃圾", ours.Search("海滩垃圾没人捡")[0].Subject.Name);
        Assert.Equal(406, ours.Subjects.Count);
        Assert.Equal(403, Edition2026.Subjects.Count);
    }

    [Theory]
    [InlineData(CaseKind.Component, "01-016", "standard's own")]
    [InlineData(CaseKind.Component, "01-077", "standard's own")]
    [InlineData(CaseKind.Component, "05-006", "standard's own")]
    [InlineData(CaseKind.Component, "06-999", "neither")]
    [InlineData(CaseKind.Component, "01-99", "form")]
    [InlineData(CaseKind.Unspecified, "01-999", "form")]
    public void Extend_NumberThatIsNotForTheCity_IsRefused(CaseKind kind, string code, string reason)
    {
        CasesException exception = Assert.Throws<CasesException>(() => Edition2026.Extend(kind, code, "智能井盖", "大连"));
        Assert.Equal("YP0242", exception.Code);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extend_FileOfLocalClasses_AddsThemAndRefusesBadRows()
    {
        CaseCatalogue ours = Edition2026.Extend(Utf8("component\t01\t市政公用设施\t999\t智能井盖\ncomponent\t21\t扩展\t001\t浮标\n"), "大连");

        Assert.Equal(ComponentClass.Other, ours.Component("21-001").Class);
        CasesException exception =
            Assert.Throws<CasesException>(() =>
            ours.Extend(Utf8("component\t01\t市政公用设施\t999\t又一个\ncomponent\t01\t市政公用设施\t016\t又一个\n"), "大连"));
        Assert.Contains("line 1: the code occurs twice or is already taken; line 2: the number lies", exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_PublishedTable_EqualsTheEdition()
    {
        StringBuilder text = new();

        foreach (CaseSubject subject in Edition2026.Subjects)
        {
            SubjectCode code = subject.Code;
            text.Append($"{code.Kind.ToString().ToLowerInvariant()}\t{code.Major:00}\t{subject.MajorName}\t{code.Minor:000}\t")
                .Append($"{subject.Name}\tmedium-high\n");
        }

        Assert.Equal(Edition2026.Subjects,
            CaseCatalogue.Load(Utf8(text.ToString()), CatalogueEdition.GbT47678_2026, "GB/T 47678.5-2026").Subjects);
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static CaseCatalogue Load(string text) => CaseCatalogue.Load(Utf8(text), CatalogueEdition.GbT30428_2013, "大连");
}
