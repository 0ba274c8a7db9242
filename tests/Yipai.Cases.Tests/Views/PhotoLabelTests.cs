using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Tests.Media;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Tests.Views;

/// <summary>The label of a photo goes from the scrubbed file to the case and to everyone who sees the photo.</summary>
public sealed class PhotoLabelTests
{
    private static readonly AiContentLabel Label = new(AiLabelKind.Generated, "91210200ABC-001", "A2012102390129310");
    private static readonly CaseViewComposer Composer = new(Masker.Default);

    [Fact]
    public async Task PrepareAsync_LabelledPhoto_TheReportCarriesItsLabel()
    {
        PreparedReport report = await PreparedAsync();

        Assert.Equal(KeyValuePair.Create(report.Photos[0], Label), Assert.Single(report.Labels));
    }

    [Fact]
    public async Task Read_ReportWithALabel_IsTheSameLabel()
    {
        PreparedReport report = await PreparedAsync();

        PreparedReport read = ReportFormat.Read(ReportFormat.Write(report), CaseCatalogue.GbT30428);

        Assert.Equal(report.Labels, read.Labels);
    }

    [Fact]
    public async Task Receive_ReportWithALabel_TheCaseKeepsItOnItsPhoto()
    {
        CaseFile file = await ReceivedAsync();

        Assert.Equal([Label, null], file.Photos.Select(photo => photo.Label));
    }

    [Fact]
    public async Task ForPublic_PublishedCopy_ShowsTheLabelUnderTheDigestOfTheCopy()
    {
        CaseFile file = await ReceivedAsync();
        PhotoDigest copy = PhotoDigest.Parse(new string('b', 64));

        PublicCaseView view = Show(file, isConsented: true, copy);

        var words = new LocalizedText("这张照片由人工智能生成", "AI generated this photo");

        Assert.Equal(
            new PhotoLabelView(copy.Hex, "Generated", words, Label.ProviderCode, Label.ContentNumber), Assert.Single(view.Labels));
    }

    [Fact]
    public async Task ForPublic_WithoutConsent_ShowsNoLabel() =>
        Assert.Empty(Show(await ReceivedAsync(), isConsented: false, PhotoDigest.Parse(new string('b', 64))).Labels);

    [Fact]
    public async Task ForPublic_PhotoThatNobodyPassed_ShowsNoLabel() =>
        Assert.Empty(Show(await ReceivedAsync(), isConsented: true, copy: null).Labels);

    [Fact]
    public async Task ForOthers_LabelledOriginal_EachViewShowsTheLabel()
    {
        CaseFile file = await ReceivedAsync();

        IReadOnlyList<PhotoLabelView>[] shown =
        [
            Composer.ForDepartment(file, null, DateTimeOffset.UnixEpoch).Labels,
            Composer.ForStaff(file, null, DateTimeOffset.UnixEpoch).Labels,
            Composer.ForReporter(file, null, DateTimeOffset.UnixEpoch).Labels,
        ];

        Assert.All(shown, labels => Assert.Equal(file.Photos[0].Digest.Hex, Assert.Single(labels).Photo));
    }

    [Theory]
    [InlineData(AiLabelKind.Unspecified), InlineData(AiLabelKind.PossiblyGenerated)]
    [InlineData(AiLabelKind.SuspectedGenerated)]
    public async Task ForStaff_OtherKind_HasItsOwnWords(AiLabelKind kind)
    {
        CaseFile file = await ReceivedAsync();
        CasePhoto[] photos = [file.Photos[0] with { Label = Label with { Kind = kind } }, file.Photos[0]];

        IReadOnlyList<PhotoLabelView> labels = Composer.ForStaff(file with { Photos = photos }, null, DateTimeOffset.UnixEpoch).Labels;

        Assert.NotEqual(labels[1].KindText, labels[0].KindText);
    }

    private static async Task<PreparedReport> PreparedAsync() => await SampleReports.PreparedAsync(SampleReports.Draft() with
    {
        Photos = [ReportPhoto.FromBytes(LabelledPhotos.Jpeg), ReportPhoto.FromBytes(Jpegs.Load("baseline"))],
    });

    private static async Task<CaseFile> ReceivedAsync() =>
        CaseFile.Receive(await PreparedAsync(), new CaseId("2026-000001"), DateTimeOffset.UnixEpoch);

    private static PublicCaseView Show(CaseFile file, bool isConsented, PhotoDigest? copy)
    {
        CasePhoto photo = copy is { } digest
            ? file.Photos[0].Pass(new PublicationResult(PublicationOutcome.Ready, digest))
            : file.Photos[0];
        return Composer.ForPublic(
            file with { Photos = [photo, file.Photos[1]] }, PublicCaseViewTests.Publication(isConsented), contact: null)!;
    }
}
