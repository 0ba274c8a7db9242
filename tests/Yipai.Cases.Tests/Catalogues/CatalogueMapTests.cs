using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Catalogues;

public sealed class CatalogueMapTests
{
    private const CatalogueEdition E2007 = CatalogueEdition.CjT214_2007;
    private const CatalogueEdition E2013 = CatalogueEdition.GbT30428_2013;
    private const CatalogueEdition E2026 = CatalogueEdition.GbT47678_2026;

    [Theory]
    [InlineData(E2007, E2013)]
    [InlineData(E2013, E2026)]
    public void Between_EveryNumberOfAnEdition_HasItsLineAndItsTargetsExist(CatalogueEdition from, CatalogueEdition to)
    {
        CatalogueMap map = CatalogueMap.Between(from, to);
        CaseCatalogue earlier = CaseCatalogue.Of(from);
        CaseCatalogue later = CaseCatalogue.Of(to);

        Assert.Equal(
            earlier.Subjects.Select(subject => subject.Code).Concat(earlier.UnnamedCodes).Order(), map.Moves.Select(move => move.From)
                .Order());
        Assert.All(map.Moves, move =>
        {
            Assert.NotEqual("", move.Reason);
            Assert.All(move.Targets, target => Assert.True(later.TryFind(target, out _), move.ToString()));
            Assert.True(move.Change switch
            {
                SubjectChange.Unknown or SubjectChange.Dropped => move.Targets.Count == 0,
                SubjectChange.Split => move.Targets.Count > 1,
                _ => move.Targets.Count == 1,
            });
        });
    }

    [Theory]
    [InlineData(E2007, E2013)]
    [InlineData(E2013, E2026)]
    public void Between_SingleTarget_ChangeAgreesWithNumbersAndNames(CatalogueEdition from, CatalogueEdition to) =>
        Assert.All(CatalogueMap.Between(from, to).Moves.Where(move => move.Targets.Count == 1), move =>
        {
            bool sameName = CaseCatalogue.Of(from).Find(move.From).Name == CaseCatalogue.Of(to).Find(move.Targets[0]).Name;
            bool sameNumber = (move.From.Kind, move.From.Major, move.From.Minor) == (move.Targets[0].Kind, move.Targets[0].Major,
                move.Targets[0].Minor);
            Assert.Equal(sameNumber ? sameName ? SubjectChange.Same : SubjectChange.Renamed : SubjectChange.Moved, move.Change);
            Assert.Equal(move.Change == SubjectChange.Renamed || (move.Change == SubjectChange.Moved && !sameName),
                move.Reason.Contains("renamed", StringComparison.Ordinal));
        });

    [Theory]
    [InlineData(E2013, E2026, CaseKind.Component, "01-01", SubjectChange.Renamed, "01-001")]
    [InlineData(E2013, E2026, CaseKind.Component, "01-02", SubjectChange.Same, "01-002")]
    [InlineData(E2013, E2026, CaseKind.Event, "01-10", SubjectChange.Moved, "06-010")]
    [InlineData(E2013, E2026, CaseKind.Event, "02-01", SubjectChange.Moved, "07-001")]
    [InlineData(E2013, E2026, CaseKind.Event, "03-04", SubjectChange.Moved, "08-004")]
    [InlineData(E2013, E2026, CaseKind.Event, "04-09", SubjectChange.Moved, "09-009")]
    [InlineData(E2013, E2026, CaseKind.Event, "05-07", SubjectChange.Moved, "10-001")]
    [InlineData(E2013, E2026, CaseKind.Event, "05-08", SubjectChange.Moved, "10-002")]
    [InlineData(E2013, E2026, CaseKind.Event, "05-06", SubjectChange.Dropped, "")]
    [InlineData(E2013, E2026, CaseKind.Event, "06-02", SubjectChange.Moved, "09-013")]
    [InlineData(E2013, E2026, CaseKind.Event, "01-31", SubjectChange.Dropped, "")]
    [InlineData(E2013, E2026, CaseKind.Component, "05-06", SubjectChange.Moved, "01-069")]
    [InlineData(E2013, E2026, CaseKind.Component, "05-05", SubjectChange.Unknown, "")]
    [InlineData(E2007, E2013, CaseKind.Component, "01-17", SubjectChange.Split, "01-30 01-31 01-32 01-33 01-34")]
    [InlineData(E2007, E2013, CaseKind.Component, "05-01", SubjectChange.Moved, "03-08")]
    [InlineData(E2007, E2013, CaseKind.Event, "05-05", SubjectChange.Moved, "04-09")]
    [InlineData(E2007, E2013, CaseKind.Event, "01-99", SubjectChange.Dropped, "")]
    public void Find_ClassOfAnEdition_IsFoundWhereTheNextHasIt(
        CatalogueEdition from, CatalogueEdition to, CaseKind kind, string code, SubjectChange change, string targets)
    {
        Assert.True(SubjectCode.TryParse(code, from, kind, out SubjectCode parsed));
        SubjectMove move = CatalogueMap.Between(from, to).Find(parsed);
        Assert.Equal((change, targets), (move.Change, string.Join(' ', move.Targets)));
    }

    [Fact]
    public void Between_EditionsWithoutAMap_IsRefused()
    {
        Assert.Equal("YP0243", Assert.Throws<CasesException>(() => CatalogueMap.Between(E2026, E2013)).Code);
        Assert.Equal("YP0243", Assert.Throws<CasesException>(() => CatalogueMap.Between(E2007, E2026)).Code);
        SubjectCode later = CaseCatalogue.Of(E2026).Component("01-001").Code;
        Assert.Equal("YP0201", Assert.Throws<CasesException>(() => CatalogueMap.Between(E2013, E2026).Find(later)).Code);
    }
}
