namespace Yipai.Cases.Workflow;

/// <summary>Holds the table of rules.</summary>
/// <remarks>To add a rule, add a member to <see cref="StepRule"/> and a row here.</remarks>
internal static class StepRules
{
    private static readonly StepRuleRow Unknown =
        new(StepRule.None, (in _) => false, new("无法办理。", "This cannot be done."), new("请刷新案卷。", "Load the case again."));

    private static readonly StepRuleRow[] Rows =
    [
        new(StepRule.StageAllows, (in _) => false,
            new("案卷在当前环节不能办理此操作。", "This action is not possible at the case's current stage."),
            new("请刷新案卷，按当前环节办理。", "Load the case again and act on its current stage.")),
        new(StepRule.RoleAllows, (in _) => false,
            new("您的岗位不能在当前环节办理此操作。", "Your role may not do this at the current stage."),
            new("请转由相应岗位办理。", "Ask somebody with the right role to do it.")),
        new(StepRule.TimeMovesOn, (in _) => false,
            new("操作时间早于案卷的上一条记录。", "The step is earlier than the last entry of the case."),
            new("请校准时钟后重试。", "Set the clock and try again.")),
        new(StepRule.ReasonGiven, (in step) => !string.IsNullOrWhiteSpace(step.Command.Reason),
            new("未填写理由。", "The reason is missing."), new("请填写理由。", "Give a reason.")),
        new(StepRule.SomethingAdded, (in step) => step.Command.Evidence.Count > 0 || !string.IsNullOrWhiteSpace(step.Command.Reason),
            new("未补充任何内容。", "The supplement is empty."), new("请补充文字或照片。", "Add text or photos.")),
        new(StepRule.UnitNamed, (in step) => !string.IsNullOrWhiteSpace(step.Command.Unit),
            new("未指定处置单位。", "The unit is missing."), new("请指定处置单位。", "Name the unit.")),
        new(StepRule.ReceiverNamed, (in step) => !string.IsNullOrWhiteSpace(step.Command.ReceiverId),
            new("未指定接收人。", "The receiver is missing."), new("请指定接收人。", "Name the person who receives the case.")),
        new(StepRule.ConditionNamed, (in step) => !string.IsNullOrWhiteSpace(step.Command.Condition),
            new("未选择立案条件。", "The filing condition is missing."), new("请选择立案条件。", "Name the filing condition.")),
        new(StepRule.LimitNamed, (in step) => step.Command.Limit is { IsGiven: true },
            new("未给出处置时限。", "The time limit for disposal is missing."),
            new("请按立案条件给出处置时限。", "Give the limit of the filing condition.")),
        new(StepRule.RatingInRange, (in step) => step.Command.Rating is >= 1 and <= 5,
            new("评分应为 1 至 5 分。", "The rating must be from 1 to 5."), new("请重新评分。", "Rate from 1 to 5.")),
        new(StepRule.NeverFiled, (in step) => step.File.FiledById is null,
            new("案卷已立案，不能撤回。", "The case is already filed and cannot be withdrawn."),
            new("如情况有变，请补充说明。", "If something changed, add it to the case.")),
        new(StepRule.SameUnit, (in step) => step.File.Unit is not null && step.Actor.Unit == step.File.Unit,
            new("案卷不在您的单位。", "Another unit has the case."), new("请由承办单位办理。", "Ask the unit that has the case to do it.")),
        new(StepRule.SameWorker, (in step) => step.File.WorkerId is not null && step.Actor.Id == step.File.WorkerId,
            new("案卷未指派给您。", "The case is not assigned to you."),
            new("请由被指派的处置人员办理。", "Ask the assigned worker to do it.")),
        new(StepRule.NamedAcceptor, (in step) => step.Actor.Id == step.File.AcceptorId,
            new("案卷已指定其他受理员。", "Another acceptor is named for the case."),
            new("请由指定的受理员办理。", "Ask the named acceptor to do it.")),
        new(StepRule.HandOverRevoked, (in step) => step.File.WorkerId is null,
            new("案卷已指派处置人员。", "A worker already has the case."), new("请先撤销指派。", "Revoke the assignment first.")),
        new(StepRule.HandedOver, (in step) => step.File.WorkerId is not null,
            new("案卷尚未指派处置人员。", "No worker has the case."), new("无需撤销。", "There is nothing to revoke.")),
        new(StepRule.ConditionMet, (in step) => step.File.Condition is not null && step.Command.Condition == step.File.Condition,
            new("未按立案时的标准确认结案条件。", "The closing condition of the filing is not confirmed."),
            new("请确认结案条件，或退回返工。", "Confirm it, or send the case back to rework.")),
        new(StepRule.NotOverdue, (in step) => !step.File.IsOverdue(step.Now),
            new("处置时限已过。", "The deadline has passed."),
            new("超期后不能申请延期，请尽快处置。", "An extension must be requested before the deadline; finish the work soon.")),
        new(StepRule.WasOverdue, (in step) => step.File.IsOverdue(step.Now),
            new("案卷并未超期。", "The case was not late."), new("无需申诉。", "There is nothing to appeal.")),
        new(StepRule.NoExtensionPending, (in step) => !IsPending(step.File.Extension),
            new("已有延期申请待审批。", "An extension already waits for approval."), new("请等待审批结果。", "Wait for the answer.")),
        new(StepRule.ExtensionsLeft, (in step) => step.File.Extensions < step.Rules.MaxExtensions,
            new("延期次数已用完。", "No extensions are left."), new("请按期处置，或申请挂账。", "Finish in time, or ask to suspend the case.")),
        new(StepRule.ExtensionRequested, (in step) => step.File.Extension == ApprovalState.Requested,
            new("没有待初审的延期申请。", "No extension waits for the first level."), new("请刷新案卷。", "Load the case again.")),
        new(StepRule.ExtensionPassed, (in step) => step.File.Extension == ApprovalState.Passed,
            new("没有待终审的延期申请。", "No extension waits for the final level."),
            new("请先完成初审。", "Complete the first level first.")),
        new(StepRule.ExtensionPending, (in step) => IsPending(step.File.Extension),
            new("没有待审批的延期申请。", "No extension waits for approval."), new("请刷新案卷。", "Load the case again.")),
        new(StepRule.SuspensionsLeft, (in step) => step.File.Suspensions < step.Rules.MaxSuspensions,
            new("挂账次数已用完。", "No suspensions are left."), new("请继续处置。", "Continue the work.")),
        new(StepRule.DateInRange,
            (in step) => step.Command.Until > step.Now && step.Command.Until <= step.Now.AddMonths(step.Rules.MaxSuspensionMonths),
            new("挂账期限已过或过长。", "The date has passed or is too far ahead."),
            new("请在允许的期限内选择日期。", "Choose a date within the city's limit.")),
        new(StepRule.DateReached, (in step) => step.Now >= step.File.SuspendedUntil,
            new("挂账期限未到。", "The suspension has not ended yet."), new("到期后将自动恢复。", "The case resumes by itself on that date.")),
        new(StepRule.FirstAppeal, (in step) => step.File.Appeal == ApprovalState.None,
            new("该案卷已申诉过。", "The case already had its appeal."), new("每案只能申诉一次。", "Each case may have one appeal.")),
        new(StepRule.AppealRequested, (in step) => step.File.Appeal == ApprovalState.Requested,
            new("没有待初审的申诉。", "No appeal waits for the first level."), new("请刷新案卷。", "Load the case again.")),
        new(StepRule.AppealPassed, (in step) => step.File.Appeal == ApprovalState.Passed,
            new("没有待终审的申诉。", "No appeal waits for the final level."), new("请先完成初审。", "Complete the first level first.")),
        new(StepRule.AppealPending, (in step) => IsPending(step.File.Appeal),
            new("没有待审批的申诉。", "No appeal waits for approval."), new("请刷新案卷。", "Load the case again.")),
        new(StepRule.AnotherApprover, (in step) => step.Actor.Id != step.File.FirstApproverId,
            new("初审与终审须为不同的人。", "The same person cannot approve at both levels."),
            new("请由他人终审。", "Ask another person to approve at the final level.")),
        new(StepRule.WithinReopenWindow, (in step) => step.Now - step.File.EndedAt < step.Rules.ReopenWindow,
            new("已超过可以重开的期限。", "The time for reopening has passed."), new("请重新上报。", "Send a new report.")),
        new(StepRule.Unsatisfied, (in step) => step.File.Rating is { } rating && rating <= step.Rules.UnsatisfiedRating,
            new("您还没有给出不满意的评价。", "You have not rated the closing as unsatisfactory."), new("请先评价。", "Rate the closing first.")),
        new(StepRule.NotRated, (in step) => step.File.Rating is null,
            new("本次结案已评价。", "The closing already has a rating."), new("每次结案只能评价一次。", "Each closing can be rated once.")),
    ];

    /// <summary>The rules about what a command brings.</summary>
    /// <remarks>The other rules are about the case, the actor and the time.</remarks>
    private static readonly StepRule[] OfCommand =
    [
        StepRule.ReasonGiven, StepRule.SomethingAdded, StepRule.UnitNamed, StepRule.ReceiverNamed, StepRule.ConditionNamed,
        StepRule.LimitNamed, StepRule.RatingInRange, StepRule.ConditionMet, StepRule.DateInRange,
    ];

    private static readonly StepRuleRow[] ByRule =
        [.. Enum.GetValues<StepRule>().Select(rule => Array.Find(Rows, row => row.Rule == rule) ?? Unknown with { Rule = rule })];

    private static readonly CaseOutcome[] Refusals =
        [.. ByRule.Select(row => new CaseOutcome(new CaseRefusal(row.Rule, row.Message, row.Remedy)))];

    /// <summary>Checks whether a step keeps a rule.</summary>
    /// <remarks>A rule without a row is never kept.</remarks>
    public static bool Keeps(this in CaseStep step, StepRule rule) => ByRule[(int)rule].IsKept(step);

    /// <summary>Returns the outcome of a step that breaks a rule.</summary>
    public static CaseOutcome Refuse(StepRule rule) => Refusals[(int)rule];

    /// <summary>Indicates whether a rule is about what the command brings.</summary>
    public static bool IsOfCommand(StepRule rule) => Array.IndexOf(OfCommand, rule) >= 0;

    private static bool IsPending(ApprovalState state) => state is ApprovalState.Requested or ApprovalState.Passed;
}
