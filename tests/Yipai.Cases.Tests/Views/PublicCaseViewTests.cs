using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Tests.Workflow;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Views;

public sealed class PublicCaseViewTests
{
    private static readonly CaseViewComposer Composer = new(Masker.Default);
    private static readonly CasePhoto Reviewed = new CasePhoto(PhotoDigest.Parse(new string('b', 64))).PassAsIs();
    private static readonly CasePhoto Unreviewed = new(PhotoDigest.Parse(new string('c', 64)));
    private static readonly CaseFile File = SampleReports.File($"请打{SampleReports.Mobile}，井盖破损", null, Reviewed, Unreviewed);

    [Fact]
    [Covers("P4.4.2")]
    public void ForPublic_WithoutConsent_ShowsClassStageAndCoarsePlaceOnly()
    {
        PublicCaseView view = Composer.ForPublic(File, Publication(isConsented: false), contact: null)!;

        Assert.Null(view.Description);
        Assert.Empty(view.Photos);
        Assert.Equal(("01-01", "上水井盖", "Reported"), (view.Code, view.Subject, view.Stage));
        Assert.Equal(
            [("place", FieldTreatment.Coarsened), ("contact", FieldTreatment.Hidden), ("description", FieldTreatment.Hidden),
                ("photos", FieldTreatment.Hidden)],
            view.Withheld.Select(field => (field.Field, field.Treatment)));
        NamesRules(view);
    }

    [Fact]
    [Covers("P4.1.2-9(5)", "P4.2.2/1", "P4.4.2")]
    public void ForPublic_WithConsent_ShowsMaskedTextAndReviewedPhotos()
    {
        PublicCaseView view = Composer.ForPublic(File, Publication(isConsented: true), contact: null)!;

        Assert.Equal("请打138****5678，井盖破损", view.Description);
        Assert.Equal([Reviewed.Digest.Hex], view.Photos);
        Assert.Equal(
            [("place", FieldTreatment.Coarsened), ("contact", FieldTreatment.Hidden), ("description", FieldTreatment.Masked),
                ("photos", FieldTreatment.Hidden)],
            view.Withheld.Select(field => (field.Field, field.Treatment)));
        NamesRules(view);
    }

    [Fact]
    public void ForPublic_NothingPersonalInTheText_WithholdsPlaceAndContactOnly()
    {
        PublicCaseView view =
            Composer.ForPublic(SampleReports.File("井盖破损", null, Reviewed), Publication(isConsented: true), contact: null)!;

        Assert.Equal("井盖破损", view.Description);
        Assert.Equal(["place", "contact"], view.Withheld.Select(field => field.Field));
    }

    [Fact]
    [Covers("P4.1.2-9(5)")]
    public void ForPublic_TheReportersOwnName_IsMaskedWhereverItStands()
    {
        var contact = new ReporterContact { Name = "欧阳建国" };

        PublicCaseView view = Composer.ForPublic(SampleReports.File("这里归欧阳建国管", null, Reviewed), Publication(isConsented: true), contact)!;

        Assert.DoesNotContain("建国", view.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForPublic_Place_IsTheMiddleOfItsCellAndNoText(bool isConsented)
    {
        Assert.Equal(new PlaceView(38.91809, 121.61509, "GCJ-02", null),
            Composer.ForPublic(File, Publication(isConsented), contact: null)!.Place);
        CaseFile addressed = SampleReports.File("井盖破损", ReportedPlace.FromAddress("中山路1号2单元301"));
        Assert.Equal(new PlaceView(null, null, null, null), Composer.ForPublic(addressed, Publication(isConsented), contact: null)!.Place);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Covers("P4.4.2")]
    public void ForPublic_AnAnonymousReport_IsNeverPublished(bool isConsented) =>
        Assert.Null(Composer.ForPublic(File with { IsAnonymous = true }, Publication(isConsented), contact: null));

    [Fact]
    public async Task ForPublic_APhotoThatARedactorChanged_ShowsTheCopyAndNotTheOriginal()
    {
        using var destination = new MemoryStream();
        PublicationResult copy =
            await PublicationCopy.WriteAsync(new MemoryStream(Tests.Media.Jpegs.Load("baseline")), destination, new Blur());
        CaseFile file = SampleReports.File("井盖破损", null, Unreviewed.Pass(copy));

        PublicCaseView view = Composer.ForPublic(file, Publication(isConsented: true), contact: null)!;

        Assert.Equal([PhotoDigest.Of(destination.ToArray()).Hex], view.Photos);
        Assert.DoesNotContain(Unreviewed.Digest.Hex, view.Photos);
    }

    [Fact]
    public async Task ForPublic_WithoutARedactor_PhotosStayUnpublished()
    {
        PublicationResult none =
            await PublicationCopy.WriteAsync(new MemoryStream(Tests.Media.Jpegs.Load("baseline")), Stream.Null, redactor: null);
        CaseFile file = SampleReports.File("井盖破损", null, Reviewed.Pass(none), Unreviewed);

        Assert.Empty(Composer.ForPublic(file, Publication(isConsented: true), contact: null)!.Photos);
    }

    [Fact]
    public void ForPublic_ARefusedCase_TellsTheStageAndKeepsTheReason()
    {
        CaseFile refused = new CaseDesk().Do(CaseAction.Decline, CaseRole.Acceptor, command => command with { Reason = "不属于城市管理" }).File;

        PublicCaseView view = Composer.ForPublic(refused, Publication(isConsented: true), contact: null)!;

        Assert.Equal("没有受理", view.StageText.Chinese);
        Assert.DoesNotContain("城市管理", view.ToString(), StringComparison.Ordinal);
    }

    private static void NamesRules(PublicCaseView view) =>
        Assert.All(view.Withheld, field => Assert.True(field.Rules.Count > 0 && field.Rules.All(rule => rule.Length > 0), field.Field));

    internal static DisclosureDecision Publication(bool isConsented)
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        var guard = new PrivacyGuard(options);
        DateTimeOffset at = DateTimeOffset.UnixEpoch;
        LedgerEntry notice = guard.Notice.Present(Guid.NewGuid(), new SubjectId("subject"), "app", at);
        LedgerEntry choice = guard.CreatePrompt("publication").Record(
            isConsented ? ConsentEvent.Given : ConsentEvent.Refused, Guid.NewGuid(), new SubjectId("subject"), "app", "tap", at);
        DisclosureDecision decision = guard.DecideDisclosure(
            new DisclosureRequest(DisclosureKind.PublicDisclosure, "public", DataItemSet.Of(DataItems.PublishedText, DataItems.Photo))
            {
                Principal = PolicyPrincipal.Registered(new SubjectId("subject")),
                Now = at,
            },
            ConsentState.From([notice, choice]));
        Assert.Equal(isConsented, decision.IsAllowed);
        return decision;
    }

    private sealed class Blur : IMediaRedactor
    {
        public ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream?>(new MemoryStream(Tests.Media.Jpegs.Load("progressive")));
    }
}
