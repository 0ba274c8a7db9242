using Yipai.Cases.Codes;
using Yipai.Cases.Tests.Workflow;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Cases.Tests.Views;

public sealed class CaseStatusTests
{
    private const string Mobile = SampleReports.Mobile;
    private static readonly CaseViewComposer Composer = new(Masker.Default);
    private static readonly ReporterContact Contact = new() { MobileNumber = Mobile };

    private readonly CaseDesk _desk = new();

    public static TheoryData<CaseStage> Stages => [.. Enum.GetValues<CaseStage>()];

    [Theory, MemberData(nameof(Stages))]
    public void Of_EveryStage_HasItsOwnWordsInTwoLanguages(CaseStage stage)
    {
        CaseStage[] same = [.. Enum.GetValues<CaseStage>().Where(other => CaseStatusText.Of(other) == CaseStatusText.Of(stage))];

        Assert.Equal([stage], same);
        Assert.NotEqual(CaseStatusText.Of(stage).Chinese, CaseStatusText.Of(stage).English);
        Assert.NotEqual("unknown", CaseStatusText.Of(stage).English);
    }

    [Fact]
    public void ForReporter_RefusedCase_TellsWhyWithoutNamingOthers()
    {
        _desk.Do(CaseAction.Decline, CaseRole.Acceptor, command => command with { Reason = $"物业{Mobile}负责" });
        CaseStatus status = Own().Status;

        Assert.Equal(("NotAccepted", "没有受理", "物业138****5678负责"), (status.Stage, status.StageText.Chinese, status.Reason));
        Assert.Null(status.ExpectedBy);
    }

    [Fact]
    public void ForReporter_DispatchedCase_HasItsDateAndSaysWhenItIsLate()
    {
        Filed().Do(CaseAction.Dispatch, CaseRole.Dispatcher);

        Assert.Equal(_desk.File.DueAt, Own().Status.ExpectedBy);
        Assert.NotNull(_desk.File.DueAt);
        Assert.False(Own().Status.IsOverdue);
        Assert.True(Composer.ForReporter(_desk.File, null, _desk.File.DueAt!.Value.AddTicks(1)).Status.IsOverdue);
        Assert.Null(Own().Status.Reason);
    }

    [Fact]
    public void ForReporter_SuspendedCase_TellsWhyAndUntilWhen()
    {
        Filed().Do(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Reason = "等待配件" });

        Assert.Equal(("等待配件", _desk.File.SuspendedUntil), (Own().Status.Reason, Own().Status.ExpectedBy));
        Assert.NotNull(_desk.File.SuspendedUntil);
    }

    [Fact]
    public void ForReporter_WithdrawnCase_IsCalledTheReportersDoing()
    {
        _desk.Do(CaseAction.Withdraw, CaseRole.Reporter);

        Assert.Equal("上报人已撤回", Own().Status.StageText.Chinese);
    }

    [Fact]
    public void ForReporter_OpinionAmongStaffAndUnits_IsNotShown()
    {
        Filed().Do(CaseAction.Dispatch, CaseRole.Dispatcher)
            .Do(CaseAction.Return, CaseRole.Unit, command => command with { Reason = "非本单位" });

        Assert.Null(Own().Status.Reason);
        Assert.Equal("非本单位", Composer.ForStaff(_desk.File, null, _desk.Now).Status.Reason);
        Assert.Equal("非本单位", Composer.ForDepartment(_desk.File, null, _desk.Now).Status.Reason);
    }

    [Fact]
    public void Supplements_WithTheReportersNumber_AreMaskedForTheDepartmentOnly()
    {
        PhotoDigest added = PhotoDigest.Parse(new string('e', 64));

        _desk.Do(CaseAction.Supplement, CaseRole.Reporter, command =>
            command with { Reason = $"广告上是13900001111，找我打{Mobile}", Evidence = [added] });

        Assert.Equal([$"广告上是13900001111，找我打{Mobile}"], Own().Supplements);
        Assert.Equal([$"广告上是13900001111，找我打{Mobile}"], Composer.ForStaff(_desk.File, Contact, _desk.Now).Supplements);
        DepartmentCaseView view = Composer.ForDepartment(_desk.File, Contact, _desk.Now);
        string supplement = Assert.Single(view.Supplements);
        Assert.Contains("13900001111", supplement, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, supplement, StringComparison.Ordinal);
        Assert.Contains(view.Withheld, field => field is { Field: "supplements", Treatment: FieldTreatment.Masked });
        Assert.Contains(added.Hex, view.Photos);
        Assert.Contains(added.Hex, Own().Photos);
    }

    [Fact]
    public void Photos_RepairPhoto_IsShownToStaffAndNotToTheReporter()
    {
        PhotoDigest repair = PhotoDigest.Parse(new string('f', 64));

        Filed().Do(CaseAction.Dispatch, CaseRole.Dispatcher).Do(CaseAction.Assign, CaseRole.Unit)
            .Do(CaseAction.Submit, CaseRole.Worker, command => command with { Evidence = [repair] });

        Assert.Contains(repair.Hex, Composer.ForStaff(_desk.File, null, _desk.Now).Photos);
        Assert.DoesNotContain(repair.Hex, Own().Photos);
    }

    [Fact]
    public void History_FiledCase_NamesStagesAndNobody()
    {
        Filed();

        Assert.Equal(["Reported", "Accepted", "Filed"], Own().History.Select(entry => entry.Stage));
        Assert.Equal(_desk.File.ReceivedAt, Own().History[0].At);
        Assert.DoesNotContain(nameof(CaseRole.Acceptor), string.Join(' ', Own().History), StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_EachStage_AreWhatTheReporterCanDoNow()
    {
        Assert.Equal(["Supplement", "Urge", "Withdraw"], Own().Actions.Order());
        Filed();
        Assert.Equal(["Supplement", "Urge"], Own().Actions.Order());
        _desk.Do(CaseAction.ForceClose, CaseRole.ShiftLeader);
        Assert.Equal(["Rate"], Own().Actions);
    }

    [Fact]
    public void ForReporter_AfterALowRating_OpensReopeningAndNoSecondRating()
    {
        Filed().Do(CaseAction.ForceClose, CaseRole.ShiftLeader)
            .Do(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 1 });

        Assert.Equal(["Reopen"], Own().Actions);
    }

    private CaseDesk Filed() => _desk.Do(CaseAction.Accept, CaseRole.Acceptor).Do(CaseAction.File, CaseRole.ShiftLeader);

    private ReporterCaseView Own() => Composer.ForReporter(_desk.File, null, _desk.Now);
}
