using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Catalogues;

public sealed class CatalogueEditionTests
{
    [Theory]
    [InlineData(CatalogueEdition.CjT214_2007, 85, 54, 0)]
    [InlineData(CatalogueEdition.GbT30428_2013, 119, 77, 7)]
    [InlineData(CatalogueEdition.GbT47678_2026, 153, 250, 0)]
    public void CaseCatalogue_EachEdition_HasTheClassesThatItsSourcesCount(
        CatalogueEdition edition, int components, int events, int unnamed)
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(edition);

        Assert.Equal((components, events, unnamed),
            (catalogue.Subjects.OfType<CityComponent>().Count(), catalogue.Subjects.OfType<CityEvent>().Count(),
            catalogue.UnnamedCodes.Count));
        Assert.All(catalogue.Subjects, subject => Assert.Equal(edition, subject.Code.Edition));
        Assert.All(catalogue.Subjects, subject => Assert.NotEqual(SourceConfidence.Unstated, subject.Confidence));
        Assert.All(catalogue.Subjects, subject => Assert.Same(subject, catalogue.Find(subject.Code)));
    }

    [Fact]
    public void CaseCatalogue_OneNumberIn2026_NamesAComponentAndItsMatter()
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);

        Assert.Equal(("供水井盖", "供水井盖异常"), (catalogue.Component("01-001").Name, catalogue.Event("01-001").Name));
        Assert.Equal("GB/T 47678.5-2026", catalogue.Component("01-001").Source);
        Assert.Equal(SourceConfidence.MediumHigh, catalogue.Component("01-001").Confidence);
    }

    [Fact]
    public void Find_IdOfItsOwnEdition_FindsItsClass()
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);

        Assert.Equal("供水井盖", catalogue.Find(ComponentId.Parse("21020201001000123").Subject).Name);
        Assert.Equal("暴露垃圾", catalogue.Find(EventCode.Parse("21020206010").Subject).Name);
        Assert.False(catalogue.TryFind(ComponentId.Parse("21020201016000123").Subject, out _));
        Assert.False(catalogue.TryFind(ComponentId.Parse("2102020101000123").Subject, out _));
    }

    [Fact]
    public void TryFind_NumberOutOfRange_FindsNoClass()
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);

        Assert.False(catalogue.TryFind(new SubjectCode(CatalogueEdition.GbT47678_2026, CaseKind.Component, 0, 1001), out _));
        Assert.False(catalogue.TryFind(new SubjectCode(CatalogueEdition.GbT47678_2026, CaseKind.Event, 101, 1), out _));
    }

    [Fact]
    [Covers("P3-9")]
    public void CaseCatalogue_EachEdition_FillsTheFiveClassesOfThePolicy()
    {
        Assert.All(Enum.GetValues<CatalogueEdition>().Skip(1), edition => Assert.Equal(
            Enum.GetValues<ComponentClass>(), CaseCatalogue.Of(edition).Subjects.OfType<CityComponent>()
                .Select(component => component.Class).Distinct().Order()));
        CaseCatalogue oldest = CaseCatalogue.Of(CatalogueEdition.CjT214_2007);
        Assert.Equal(ComponentClass.Other, oldest.Component("05-02").Class);
        Assert.Equal(ComponentClass.Other, oldest.Component("06-01").Class);
        Assert.Equal(ComponentClass.Landscaping, oldest.Component("04-01").Class);
    }

    [Fact]
    public void Of_UnspecifiedEdition_IsRefused() =>
        Assert.Equal("YP0240", Assert.Throws<CasesException>(() => CaseCatalogue.Of(CatalogueEdition.Unspecified)).Code);

    [Fact]
    public void TryFind_KnownClass_AllocatesNothing()
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);
        SubjectCode code = catalogue.Component("01-001").Code;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < 100; call++)
        {
            Assert.True(catalogue.TryFind(code, out _));
            _ = catalogue.Component("01-001");
            _ = catalogue.Event("06-010");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [SkippableTheory]
    [InlineData(CatalogueEdition.CjT214_2007, "catalogue/catalogue-cjt214-2007.csv")]
    [InlineData(CatalogueEdition.GbT30428_2013, "catalogue/catalogue-gbt30428.2-2013-reconstructed.csv")]
    [InlineData(CatalogueEdition.GbT47678_2026, "catalogue/catalogue-gbt47678.5-2026.csv")]
    public void TryFind_EveryRowOfTheReference_IsThere(CatalogueEdition edition, string file)
    {
        CaseCatalogue catalogue = CaseCatalogue.Of(edition);
        int rows = 0;

        foreach (string[] cells in ReferenceData.Rows(file, ',').Skip(1))
        {
            CaseKind kind = cells[0] == "component" ? CaseKind.Component : CaseKind.Event;
            Assert.True(SubjectCode.TryParse($"{cells[1]}-{cells[3]}", edition, kind, out SubjectCode code));
            Assert.True(catalogue.TryFind(code, out CaseSubject? subject) ? subject.Name == cells[4] && subject.MajorName == cells[2]
                : catalogue.UnnamedCodes.Contains(code));
            rows++;
        }

        Assert.Equal(catalogue.Subjects.Count + catalogue.UnnamedCodes.Count, rows);
    }
}
