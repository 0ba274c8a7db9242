using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Tests.Media;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Views;

/// <summary>A photo that a device sent sealed reaches no department before a reviewer passed it (PIPL 26).</summary>
public sealed class SealedPhotoTests
{
    private static readonly PhotoDigest Copy = PhotoDigest.Parse(new string('b', 64));
    private static readonly CaseViewComposer Composer = new(Masker.Default);

    [Theory, InlineData(PhotoTreatment.None), InlineData(PhotoTreatment.Sealed), InlineData(PhotoTreatment.Redacted)]
    public async Task Read_ReportWithATreatment_IsTheSameTreatment(PhotoTreatment treatment)
    {
        PreparedReport report = (await PreparedAsync()).TreatedAs(treatment);

        PreparedReport read = ReportFormat.Read(ReportFormat.Write(report), CaseCatalogue.GbT30428);

        Assert.Equal(treatment, read.Treatment);
    }

    [Fact]
    public async Task Read_UnknownTreatment_IsRefused()
    {
        byte[] body = ReportFormat.Write((await PreparedAsync()).TreatedAs(PhotoTreatment.Sealed));

        string text = System.Text.Encoding.UTF8.GetString(body).Replace("Sealed", "Blended", StringComparison.Ordinal);

        CasesException thrown = Assert.Throws<CasesException>(
            () => ReportFormat.Read(System.Text.Encoding.UTF8.GetBytes(text), CaseCatalogue.GbT30428));

        Assert.Equal("YP0203", thrown.Code);
    }

    [Fact]
    [CoversStrict("PIPL 26")]
    public async Task ForDepartment_SealedPhotoThatNobodyPassed_HidesItAndNamesTheRule()
    {
        CaseFile file = await ReceivedAsync(PhotoTreatment.Sealed);

        DepartmentCaseView view = Composer.ForDepartment(file, null, DateTimeOffset.UnixEpoch);

        Assert.Empty(view.Photos);
        Assert.Equal(["PIPL 26"], view.Withheld.Single(field => field.Field == "photos").Rules);
    }

    [Fact]
    [CoversStrict("PIPL 26")]
    public async Task ForDepartment_SealedPhotoWithAPassedCopy_ShowsTheCopyOnly()
    {
        CaseFile file = await ReceivedAsync(PhotoTreatment.Sealed);
        CasePhoto passed = file.Photos[0].Pass(new PublicationResult(PublicationOutcome.Ready, Copy));

        DepartmentCaseView view = Composer.ForDepartment(file with { Photos = [passed] }, null, DateTimeOffset.UnixEpoch);

        Assert.Equal([Copy.Hex], view.Photos);
    }

    [Theory, InlineData(PhotoTreatment.None), InlineData(PhotoTreatment.Redacted)]
    public async Task ForDepartment_PhotoOfAPersonOrRedacted_ShowsIt(PhotoTreatment treatment)
    {
        CaseFile file = await ReceivedAsync(treatment);

        DepartmentCaseView view = Composer.ForDepartment(file, null, DateTimeOffset.UnixEpoch);

        Assert.Equal([file.Photos[0].Digest.Hex], view.Photos);
    }

    [Fact]
    public async Task ForStaff_SealedPhoto_ShowsItToTheReviewer()
    {
        CaseFile file = await ReceivedAsync(PhotoTreatment.Sealed);

        Assert.Equal([file.Photos[0].Digest.Hex], Composer.ForStaff(file, null, DateTimeOffset.UnixEpoch).Photos);
    }

    private static Task<PreparedReport> PreparedAsync() => SampleReports.PreparedAsync(SampleReports.Draft() with
    {
        Photos = [ReportPhoto.FromBytes(Jpegs.Load("baseline"))],
    });

    private static async Task<CaseFile> ReceivedAsync(PhotoTreatment treatment) => CaseFile.Receive(
        (await PreparedAsync()).TreatedAs(treatment), new CaseId("2026-000001"), DateTimeOffset.UnixEpoch);
}
