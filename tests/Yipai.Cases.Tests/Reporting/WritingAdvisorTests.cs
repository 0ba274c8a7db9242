using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Reporting;

public sealed class WritingAdvisorTests
{
    private const string Mobile = SampleReports.Mobile;
    private const string Other = "13900001111";
    private const string Identity = "11010519491231002X";

    [Fact]
    [Covers("P4.2.2/2")]
    public void Advise_NumberInTheText_NamesItemAndStretch()
    {
        WritingAdvice advice = Assert.Single(WritingAdvisor.Advise($"请打{Mobile}"));
        Assert.Equal(new WritingAdvice(DataItems.MobileNumber, 2, 11), advice);
        Assert.True(advice.CanMoveToContact);
    }

    [Fact]
    [Covers("P4.2.2/2")]
    public void Advise_NothingPersonal_IsSilent() => Assert.Empty(WritingAdvisor.Advise("井盖破损，影响通行"));

    [Fact]
    [Covers("P4.2.2/2")]
    public void Apply_MoveAMobileNumber_LeavesTheTextAndFillsTheContact()
    {
        ReportDraft after = Apply(SampleReports.Draft($"井盖破损，请打{Mobile}谢谢"), _ => AdviceChoice.MoveToContact);

        Assert.Equal("井盖破损，请打谢谢", after.Description);
        Assert.Equal(Mobile, after.Contact?.MobileNumber);
    }

    [Fact]
    [Covers("P4.2.2/2")]
    public void Apply_RemoveAnIdentityNumber_LeavesNothingOfIt()
    {
        ReportDraft after = Apply(SampleReports.Draft($"我的身份证{Identity}，井盖破损"), _ => AdviceChoice.Remove);

        Assert.Equal("我的身份证，井盖破损", after.Description);
        Assert.Null(after.Contact);
    }

    [Fact]
    [Covers("P4.1.2-9(5)")]
    public void Apply_Keep_ChangesNothing()
    {
        ReportDraft draft = SampleReports.Draft($"小广告上写着{Mobile}");

        Assert.Equal(draft, Apply(draft, _ => AdviceChoice.Keep));
        Assert.Equal(draft, draft.Apply(new Dictionary<WritingAdvice, AdviceChoice>()));
    }

    [Fact]
    public void Apply_SeveralChoices_EachMeetsItsOwnStretch()
    {
        ReportDraft draft = SampleReports.Draft($"甲{Identity}乙{Mobile}丙{Other}丁");

        ReportDraft after = Apply(draft, advice =>
            advice.Item == DataItems.IdentityNumber ? AdviceChoice.Remove
            : draft.Description.AsSpan(advice.Start, advice.Length).SequenceEqual(Mobile) ? AdviceChoice.MoveToContact
            : AdviceChoice.Keep);

        Assert.Equal($"甲乙丙{Other}丁", after.Description);
        Assert.Equal(Mobile, after.Contact?.MobileNumber);
    }

    [Fact]
    public void Apply_MoveWhatIsNoMobileNumber_IsRefused() =>
        Refused(SampleReports.Draft($"我的身份证{Identity}"));

    [Fact]
    public void Apply_MoveIntoAFilledContact_IsRefused() =>
        Refused(SampleReports.Draft($"请打{Mobile}", contact: new ReporterContact { MobileNumber = Other }));

    [Fact]
    public void Apply_MoveTwoNumbers_IsRefused() => Refused(SampleReports.Draft($"请打{Mobile}或{Other}"));

    [Fact]
    public void Apply_Move_KeepsTheNameThatWasGiven() =>
        Assert.Equal("王小明", Apply(
            SampleReports.Draft($"请打{Mobile}", contact: new ReporterContact { Name = "王小明" }), _ =>
                AdviceChoice.MoveToContact).Contact?.Name);

    private static void Refused(ReportDraft draft)
    {
        CasesException refused = Assert.Throws<CasesException>(() => Apply(draft, _ => AdviceChoice.MoveToContact));
        Assert.Equal("YP0231", refused.Code);
        Assert.DoesNotContain(Mobile, refused.ToString());
    }

    private static ReportDraft Apply(ReportDraft draft, Func<WritingAdvice, AdviceChoice> choose) =>
        draft.Apply(WritingAdvisor.Advise(draft.Description).ToDictionary(advice => advice, choose));
}
