using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Catalogues;

public sealed class CaseCatalogueTests
{
    private static readonly CaseCatalogue Catalogue = CaseCatalogue.GbT30428;

    [Fact]
    [Covers("P3-9")]
    public void Component_OfTheFirstCode_IsTheWaterSupplyCover()
    {
        CityComponent cover = Catalogue.Component("01-01");

        Assert.Equal("上水井盖", cover.Name);
        Assert.Equal(new SubjectCode(CatalogueEdition.GbT30428_2013, CaseKind.Component, 1, 1), cover.Code);
        Assert.Equal("01-01 上水井盖", cover.ToString());
    }

    [Fact]
    [Covers("P3-8")]
    public void Event_OfExposedRubbish_IsAnEvent()
    {
        CityEvent rubbish = Catalogue.Event("01-10");

        Assert.Equal("暴露垃圾", rubbish.Name);
        Assert.Equal(CaseKind.Event, rubbish.Code.Kind);
    }

    [Fact]
    [Covers("P3-9")]
    public void Class_OfEveryComponent_IsOneOfTheFiveOfThePolicy()
    {
        Assert.Equal(5, Enum.GetValues<ComponentClass>().Length);
        Assert.Equal(ComponentClass.MunicipalUtility, Catalogue.Component("01-01").Class);
        Assert.Equal(
            Enum.GetValues<ComponentClass>(), Catalogue.Subjects.OfType<CityComponent>().Select(component => component.Class).Distinct()
                .Order());
    }

    [Fact]
    [Covers("P3-8", "P3-9")]
    public void Find_TheSameCodeOfTwoKinds_IsTwoSubjects() =>
        Assert.NotEqual(Catalogue.Component("01-10").Name, Catalogue.Event("01-10").Name);

    [Theory]
    [InlineData(CaseKind.Component, "02-31")]
    [InlineData(CaseKind.Component, "01-001")]
    [InlineData(CaseKind.Component, "99-99")]
    [InlineData(CaseKind.Component, "1-1")]
    [InlineData(CaseKind.Component, "")]
    [InlineData(CaseKind.Unspecified, "01-01")]
    [InlineData((CaseKind)9, "01-01")]
    public void Find_WhatTheEditionLacks_IsRefused(CaseKind kind, string code) =>
        Assert.Equal("YP0201", Assert.Throws<CasesException>(() => Catalogue.Find(kind, code)).Code);

    [Fact]
    public void Component_NumberWithoutKnownName_HasItsOwnError()
    {
        Assert.Equal("YP0241", Assert.Throws<CasesException>(() => Catalogue.Component("01-16")).Code);
        Assert.Equal(7, Catalogue.UnnamedCodes.Count);
    }

    [Fact]
    public void Subjects_EachFoundByItsCode_IsItself() =>
        Assert.All(Catalogue.Subjects, subject => Assert.Same(subject, Catalogue.Find(subject.Code.Kind, subject.Code.ToString())));

    [Fact]
    public void Subjects_Each_HasNamesWithoutBlanks() =>
        Assert.All(Catalogue.Subjects, subject => Assert.True(
            subject.Name.Length > 0 && subject.MajorName.Length > 0 && subject.Name.Trim() == subject.Name
                && subject.MajorName.Trim() == subject.MajorName));
}
