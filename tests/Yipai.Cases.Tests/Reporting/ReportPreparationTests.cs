using Yipai.Cases.Places;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Reporting;

public sealed class ReportPreparationTests
{
    private static readonly DataItemSet Anonymous = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);
    private static readonly ReporterContact Contact = new() { MobileNumber = SampleReports.Mobile, Name = "王小明" };

    [Fact]
    [Covers("P4.1.2-1/1")]
    public async Task PrepareAsync_ContactNotDeclared_IsDroppedAndSaid()
    {
        PreparationResult result = await PrepareAsync(SampleReports.Draft(contact: Contact), Anonymous);

        Assert.Null(result.Report?.Contact);
        Assert.NotNull(result.Report);
        Assert.Equal(DataItemSet.Of(DataItems.MobileNumber, DataItems.PersonName), result.Dropped);
    }

    [Fact]
    public async Task PrepareAsync_NameNotDeclared_KeepsTheNumberOnly()
    {
        PreparationResult result = await PrepareAsync(SampleReports.Draft(contact: Contact), Anonymous | DataItems.MobileNumber);

        Assert.Equal(new ReporterContact { MobileNumber = SampleReports.Mobile }, result.Report?.Contact);
    }

    [Fact]
    public async Task PrepareAsync_PhotosNotDeclared_AreNotEvenRead()
    {
        ReportPhoto unread = ReportPhoto.FromStream(_ => throw new InvalidOperationException("read"));

        PreparationResult result = await PrepareAsync(SampleReports.Draft() with { Photos = [unread] }, Anonymous.Except(DataItems.Photo));

        Assert.Empty(result.Report!.Photos);
        Assert.True(result.Dropped.Contains(DataItems.Photo));
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task PrepareAsync_PositionNotDeclared_IsAProblem()
    {
        GeoPoint<Wgs84> here = GeoPoint.Wgs84(38.9, 121.6);
        foreach (ReportedPlace place in new[] { ReportedPlace.FromDevice(here), ReportedPlace.FromPhoto(here) })
        {
            PreparationResult result = await PrepareAsync(SampleReports.Draft(place: place), Anonymous);
            Assert.Null(result.Report);
            Assert.Equal("YP0234", Assert.Single(result.Problems).Code);
        }
    }

    [Fact]
    [Covers("P4.1.2-1/1", "P4.1.2-3/4")]
    public async Task PrepareAsync_PinAddressOrCode_NeedsNoPosition()
    {
        foreach (ReportedPlace place in new[] { SampleReports.Pin, ReportedPlace.FromAddress("中山路1号"),
            ReportedPlace.FromComponentCode("2102") })
        {
            Assert.Equal(place, (await PrepareAsync(SampleReports.Draft(place: place), Anonymous)).Report?.Place);
        }
    }

    [Theory]
    [InlineData("", "YP0232")]
    [InlineData(" \t\n　", "YP0232")]
    public async Task PrepareAsync_NeitherWordsNorPhoto_IsAProblem(string description, string code) =>
        Assert.Equal(code, Assert.Single((await PrepareAsync(SampleReports.Draft(description), Anonymous)).Problems).Code);

    [Fact]
    public async Task PrepareAsync_APhotoWithoutWords_IsAReport()
    {
        ReportDraft draft = SampleReports.Draft("") with { Photos = [ReportPhoto.FromBytes(Media.Jpegs.Load("baseline"))] };

        PreparedReport? report = (await PrepareAsync(draft, Anonymous)).Report;

        Assert.Single(report!.Photos);
        Assert.Equal(DataItemSet.Of(DataItems.CaseReport, DataItems.Photo), report.Items);
        Assert.Equal("YP0232", Assert.Single((await PrepareAsync(draft, Anonymous.Except(DataItems.Photo))).Problems).Code);
    }

    [Fact]
    public async Task PrepareAsync_ADraftJustBegun_SaysAllThatIsMissing()
    {
        PreparationResult result = await PrepareAsync(new ReportDraft(), Anonymous);

        Assert.Null(result.Report);
        Assert.Equal(["YP0236", "YP0232", "YP0235"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    [Covers("P4.1.2-1/1")]
    public async Task PrepareAsync_Anonymous_SendsNoContactAndSaysSo()
    {
        PreparationResult result =
            await PrepareAsync(SampleReports.Draft(contact: Contact) with { IsAnonymous = true }, SampleReports.Everything);

        Assert.Null(result.Report!.Contact);
        Assert.True(result.Report.IsAnonymous);
        Assert.Equal(DataItemSet.Of(DataItems.MobileNumber, DataItems.PersonName), result.Dropped);
    }

    [Fact]
    public async Task PrepareAsync_AMissingPhoto_IsAProblemAndTheDraftStays()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, Media.Jpegs.Load("baseline"));
        ReportDraft draft = SampleReports.Draft() with { Photos = [ReportPhoto.FromFile(path)] };
        ReportDraft before = draft with { };

        Assert.Single((await PrepareAsync(draft, Anonymous)).Photos);
        File.Delete(path);

        PreparationResult result = await PrepareAsync(draft, Anonymous);

        PreparationProblem problem = Assert.Single(result.Problems);
        Assert.Equal("YP0217", problem.Code);
        Assert.DoesNotContain(path, problem.Message, StringComparison.Ordinal);
        Assert.Null(result.Report);
        Assert.Equal(before, draft);
    }

    [Fact]
    public async Task PrepareAsync_LongestDescription_IsTakenAndOneMoreIsNot()
    {
        var longest = new string('井', ReportPreparation.MaxDescriptionLength);

        Assert.Equal(longest, (await PrepareAsync(SampleReports.Draft(longest), Anonymous)).Report?.Description);
        Assert.Equal("YP0233", Assert.Single((await PrepareAsync(SampleReports.Draft(longest + "盖"), Anonymous)).Problems).Code);
    }

    [Fact]
    public async Task PrepareAsync_SeveralProblems_AreAllSaid()
    {
        ReportDraft draft = SampleReports.Draft(" ", ReportedPlace.FromDevice(GeoPoint.Gcj02(1, 2))) with { Photos = [Refused()] };

        PreparationResult result = await PrepareAsync(draft, Anonymous);

        Assert.Equal(["YP0202", "YP0234"], result.Problems.Select(problem => problem.Code));
        Assert.Null(result.Report);
        Assert.Empty(result.Photos);
    }

    [Fact]
    [Covers("P4.1.2-9(5)")]
    public async Task PrepareAsync_NumberInTheText_IsAdvisedOnAndNotMasked()
    {
        string description = $"小广告上写着{SampleReports.Mobile}";

        PreparationResult result = await PrepareAsync(SampleReports.Draft(description), Anonymous);

        Assert.Equal(description, result.Report?.Description);
        Assert.Equal(DataItems.MobileNumber, Assert.Single(result.Advice).Item);
    }

    [Fact]
    public async Task PrepareAsync_AnyDraft_LeavesItAsItWas()
    {
        ReportDraft draft = SampleReports.Draft($" 请打{SampleReports.Mobile} ", contact: Contact);
        ReportDraft before = draft with { };

        await PrepareAsync(draft, Anonymous);

        Assert.Equal(before, draft);
    }

    [Fact]
    public async Task ToString_OfDraftAndReport_HoldsNoWordOfTheWriter()
    {
        ReportDraft draft = SampleReports.Draft($"请打{SampleReports.Mobile}", contact: Contact);

        string all = $"{draft} {draft.Contact} {await SampleReports.PreparedAsync(draft)}";

        Assert.DoesNotContain(SampleReports.Mobile, all);
        Assert.DoesNotContain("王小明", all);
        Assert.DoesNotContain("121.6", all);
    }

    /// <summary>A photo that the way to the report refuses, without an image format.</summary>
    private static ReportPhoto Refused() => ReportPhoto.FromStream(_ =>
    {
        ReportId.Parse("no photo");
        return default;
    });

    private static Task<PreparationResult> PrepareAsync(ReportDraft draft, DataItemSet declared) =>
        ReportPreparation.PrepareAsync(draft, SampleReports.Id, declared).AsTask();
}
