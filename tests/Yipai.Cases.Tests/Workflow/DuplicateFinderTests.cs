using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class DuplicateFinderTests
{
    /// <summary>A degree of latitude in metres, on the sphere of 6371 km.</summary>
    private const double Degree = 111_195;

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(3);
    private static readonly CaseSubject Manhole = CaseCatalogue.GbT30428.Component("01-01");

    [Theory]
    [InlineData(0, true)]
    [InlineData(49, true)]
    [InlineData(51, false)]
    public void Find_SameClass_WithinTheDistanceOnly(double metres, bool isHint)
    {
        IReadOnlyList<DuplicateHint> hints = Find(Pin(metres), SampleReports.File("井盖破损"));

        Assert.Equal(isHint ? 1 : 0, hints.Count);
        Assert.All(hints, hint => Assert.Equal(metres, hint.Metres!.Value, 0.3));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(7.01, false)]
    [InlineData(-7.01, false)]
    public void Find_OnePlace_WithinTheTimeOnly(double days, bool isHint)
    {
        CaseFile file = SampleReports.File("井盖破损") with { ReceivedAt = Now.AddDays(-days) };

        Assert.Equal(isHint, Find(Pin(0), file) is [{ } hint] && hint.Apart == TimeSpan.FromDays(days));
    }

    [Fact]
    public void Find_AnotherClassOrAnEndedCase_IsNoHint()
    {
        CaseFile lamp = SampleReports.File("路灯不亮") with { Subject = CaseCatalogue.GbT30428.Component("01-02") };
        CaseFile declined = Declined(SampleReports.File("井盖破损") with { ReceivedAt = Now });

        Assert.Empty(Find(Pin(0), lamp, declined));
    }

    private static CaseFile Declined(CaseFile file) => file.Apply(new CaseWorkflow(CaseRules.Default).Apply(
        file, new CaseCommand(CaseAction.Decline) { Reason = "不属于受理范围" }, new CaseActor(CaseRole.Acceptor, "acceptor-1"), Now).Changes);

    [Fact]
    public void Find_AClassOfAnEarlierEdition_IsTheOneThatItBecame()
    {
        SubjectMove move = CatalogueMap.Between(CatalogueEdition.CjT214_2007, CatalogueEdition.GbT30428_2013)
            .Find(CaseCatalogue.Of(CatalogueEdition.CjT214_2007).Component("01-01").Code);
        CaseSubject old = CaseCatalogue.Of(CatalogueEdition.CjT214_2007).Component("01-01");

        CaseFile later = SampleReports.File("井盖破损") with { Subject = CaseCatalogue.GbT30428.Component(move.Targets[0].ToString()) };

        Assert.Single(DuplicateFinder.Find(old, Pin(0), Now, [later]));
        Assert.Single(DuplicateFinder.Find(later.Subject, Pin(0), Now, [later with { Subject = old }]));
    }

    [Fact]
    public void Find_OneComponentCode_IsAHintWithoutADistance()
    {
        CaseFile file = SampleReports.File("井盖破损", ReportedPlace.FromComponentCode("2102020101000123"));

        Assert.Null(Assert.Single(Find(ReportedPlace.FromComponentCode(" 2102020101000123"), file)).Metres);
        Assert.Empty(Find(ReportedPlace.FromComponentCode("2102020101000124"), file));
    }

    [Fact]
    public void Find_AnotherDatum_IsComparedInGcj02()
    {
        GeoPoint<Gcj02> pin = GeoPoint.Gcj02(38.914, 121.6147);

        CaseFile file = SampleReports.File("井盖破损", ReportedPlace.FromDevice(pin.ToWgs84()));

        Assert.Equal(0, Assert.Single(Find(Pin(0), file)).Metres!.Value, 0.01);
        Assert.Single(Find(ReportedPlace.FromMapPin(pin.ToBd09()), file));
        Assert.Empty(Find(ReportedPlace.FromAddress("中山路1号"), file));
    }

    [Fact]
    public void Find_Several_NearestFirst()
    {
        CaseFile near = SampleReports.File("井盖破损", Pin(10)) with { Id = new CaseId("near") };

        CaseFile far = SampleReports.File("井盖破损", Pin(40)) with { Id = new CaseId("far") };

        Assert.Equal(["near", "far"], Find(Pin(0), far, near).Select(hint => hint.CaseId.Value));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1001, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(50, 0)]
    public void Find_RulesOutOfRange_AreRefused(double metres, double days) =>
        Assert.Equal("YP0263", Assert.Throws<CasesException>(() => DuplicateFinder.Find(
            Manhole, Pin(0), Now, [], new DuplicateRules { Metres = metres, Within = TimeSpan.FromDays(days) })).Code);

    private static IReadOnlyList<DuplicateHint> Find(ReportedPlace place, params CaseFile[] cases) =>
        DuplicateFinder.Find(Manhole, place, Now, cases);

    private static ReportedPlace Pin(double metresNorth) =>
        ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914 + (metresNorth / Degree), 121.6147));
}
