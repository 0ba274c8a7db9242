using System.Text.Json;
using Yipai.Cases.Codes;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Views;

public sealed class CaseViewTests
{
    private const string Mobile = SampleReports.Mobile;
    private static readonly CaseViewComposer Composer = new(Masker.Default);
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly ReporterContact Contact = new() { MobileNumber = Mobile, Name = "王小明" };
    private static readonly CasePhoto Photo = new(PhotoDigest.Parse(SampleReports.Digest));

    [Theory]
    [InlineData("138-1234-5678")]
    [InlineData("138 1234 5678")]
    [InlineData("+86 13812345678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("13812345678")]
    [Covers("P3-8")]
    public void ForDepartment_OwnNumberInTheText_IsMasked(string written)
    {
        DepartmentCaseView view = Composer.ForDepartment(SampleReports.File($"请打{written}，井盖破损"), Contact, Now);

        Assert.DoesNotContain("5678", view.Description);
        Assert.DoesNotContain("５６７８", view.Description);
        Assert.EndsWith("，井盖破损", view.Description);
        Assert.Equal(FieldTreatment.Masked, Named(view.Withheld, "description").Treatment);
    }

    [Fact]
    [Covers("P3-8", "P4.1.2-9(5)")]
    public void ForDepartment_AnotherNumber_IsTheEvidenceAndStays() =>
        Assert.Equal("小广告上是13900001111", Composer.ForDepartment(SampleReports.File("小广告上是13900001111"), Contact, Now).Description);

    [Fact]
    public void ForDepartment_OwnNameInTheText_IsMasked() =>
        Assert.DoesNotContain("王小明", Composer.ForDepartment(SampleReports.File("王小明看到井盖破损"), Contact, Now).Description);

    [Fact]
    [Covers("P3-8")]
    public void ForDepartment_Case_ShowsPlaceAndPhotosAndHidesTheContact()
    {
        DepartmentCaseView view = Composer.ForDepartment(SampleReports.File("井盖破损", null, Photo), Contact, Now);

        Assert.Equal(new PlaceView(38.914, 121.6147, "GCJ-02", null), view.Place);
        Assert.Equal([SampleReports.Digest], view.Photos);
        WithheldField withheld = Assert.Single(view.Withheld);
        Assert.Equal(("contact", FieldTreatment.Hidden), (withheld.Field, withheld.Treatment));
        Assert.Contains("S30", withheld.Rules);
    }

    [Fact]
    [Covers("P4.1.2-7/1")]
    public void ForStaff_Contact_IsMaskedAndTheTextWhole()
    {
        StaffCaseView view = Composer.ForStaff(SampleReports.File($"请打{Mobile}", null, Photo), Contact, Now);

        Assert.Equal("138****5678", view.ContactMobileNumber);
        Assert.StartsWith("王", view.ContactName);
        Assert.DoesNotContain("小明", view.ContactName);
        Assert.Equal($"请打{Mobile}", view.Description);
        Assert.Equal(["contactMobileNumber", "contactName"], view.Withheld.Select(field => field.Field));
        Assert.Equal([SampleReports.Digest], view.Photos);
    }

    [Fact]
    [Covers("P4.1.2-7/1", "P4.1.2-7/3")]
    public void ForSupport_Ticket_OpensItsOwnCaseAndNoOther()
    {
        CaseFile file = SampleReports.File($"请打{Mobile}", null, Photo);

        SupportCaseView view = Composer.ForSupport(file, new SupportTicket("T-1", file.Id), Contact, Now)!;

        Assert.Equal(("T-1", "138****5678", "请打138****5678"), (view.TicketId, view.ContactMobileNumber, view.Description));
        Assert.Null(Composer.ForSupport(file, new SupportTicket("T-2", new CaseId("C20261123-9999")), Contact, Now));
        Assert.Null(Composer.ForSupport(file, new SupportTicket("T-3", About: null), Contact, Now));
        Assert.Null(Composer.ForSupport(file, new SupportTicket("T-1", file.Id, IsSettled: true), Contact, Now));
    }

    [Fact]
    [Covers("P4.1.2-7/3")]
    public void ForSupport_CaseWithPhotoAndPlace_HoldsNoEvidenceAndNoExactPlace()
    {
        CaseFile file = SampleReports.File("井盖破损", null, Photo);

        string json = JsonSerializer.Serialize(
            Composer.ForSupport(file, new SupportTicket("T-1", file.Id), Contact, Now)!, CaseViewsJsonContext.Default.SupportCaseView);

        Assert.DoesNotContain(SampleReports.Digest, json, StringComparison.Ordinal);
        Assert.DoesNotContain("38.914", json, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", json, StringComparison.Ordinal);
    }

    [Fact]
    public void ForStaff_NoContact_WithholdsNothing()
    {
        StaffCaseView view = Composer.ForStaff(SampleReports.File("井盖破损"), null, Now);

        Assert.Empty(view.Withheld);
        Assert.Null(view.ContactMobileNumber);
        Assert.Null(view.ContactName);
    }

    [Fact]
    [Covers("P4.3.1")]
    public void ForReporter_Case_ShowsEverythingGiven()
    {
        ReporterCaseView view = Composer.ForReporter(SampleReports.File($"请打{Mobile}", null, Photo), Contact, Now);

        Assert.Equal($"请打{Mobile}", view.Description);
        Assert.Equal((Mobile, "王小明"), (view.ContactMobileNumber, view.ContactName));
        Assert.Equal(new PlaceView(38.914, 121.6147, "GCJ-02", null), view.Place);
        Assert.Equal([SampleReports.Digest], view.Photos);
    }

    [Fact]
    public void Receive_APreparedReport_LeavesTheContactBehind() =>
        Assert.DoesNotContain(typeof(CaseFile).GetProperties(), property => property.PropertyType == typeof(ReporterContact));

    private static WithheldField Named(IReadOnlyList<WithheldField> withheld, string field)
    {
        WithheldField found = Assert.Single(withheld, candidate => candidate.Field == field);
        Assert.NotEmpty(found.Rules);
        Assert.All(found.Rules, rule => Assert.NotEqual("", rule));
        return found;
    }
}
