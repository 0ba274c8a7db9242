namespace Yipai.Cases.Workflow;

/// <summary>What is said when a rule is broken, and what can be done.</summary>
public static class CaseRefusals
{
    private static readonly CaseOutcome[] Outcomes = [.. Enum.GetValues<StepRule>().Select(rule => new CaseOutcome(Say(rule)))];

    /// <summary>The refusal of a broken rule.</summary>
    public static CaseRefusal Of(StepRule rule) => Outcome(rule).Refusal!;

    internal static CaseOutcome Outcome(StepRule rule) => Outcomes[(int)rule];

    private static CaseRefusal Say(StepRule rule)
    {
        (string chinese, string english, string whatToDo, string remedy) = rule switch
        {
            StepRule.StageAllows => ("案卷在当前环节不能办理此操作。", "The case is not at a stage for this.", "请刷新案卷，按当前环节办理。", "Load the case again and act on its stage."),
            StepRule.RoleAllows => ("您的岗位不能在当前环节办理此操作。", "Your role may not do this at this stage.", "请转由相应岗位办理。", "Leave it to a role that may."),
            StepRule.TimeMovesOn => ("操作时间早于案卷的上一条记录。", "The step lies before the last one.", "请校准时钟后重试。", "Set the clock and try again."),
            StepRule.ReasonGiven => ("未填写理由。", "No reason is given.", "请填写理由。", "Give a reason."),
            StepRule.SomethingAdded => ("未补充任何内容。", "Nothing is added.", "请补充文字或照片。", "Add words or photos."),
            StepRule.UnitNamed => ("未指定处置单位。", "No unit is named.", "请指定处置单位。", "Name the unit."),
            StepRule.ReceiverNamed => ("未指定接收人。", "Nobody is named to receive the case.", "请指定接收人。", "Name who receives it."),
            StepRule.ConditionNamed => ("未选择立案条件。", "No filing condition is named.", "请选择立案条件。", "Name the filing condition."),
            StepRule.LimitNamed => ("未给出处置时限。", "No disposal limit is given.", "请按立案条件给出处置时限。", "Give the limit of the filing condition."),
            StepRule.RatingInRange => ("评价须为 1 至 5 分。", "A rating is 1 to 5.", "请重新评分。", "Rate from 1 to 5."),
            StepRule.NeverFiled => ("案卷已立案，不能撤回。", "The case has been filed already.", "如情况有变，请补充说明。", "If something changed, add it to the case."),
            StepRule.SameUnit => ("案卷不在您的单位。", "Another unit has the case.", "请由承办单位办理。", "Leave it to the unit that has it."),
            StepRule.SameWorker => ("案卷未指派给您。", "The case is not assigned to you.", "请由被指派的处置人员办理。", "Leave it to the assigned worker."),
            StepRule.NamedAcceptor => ("案卷已指定其他受理员。", "Another acceptor is named for the case.", "请由指定的受理员办理。", "Leave it to the one who is named."),
            StepRule.HandOverRevoked => ("案卷已指派处置人员。", "A worker has the case.", "请先撤销指派。", "Revoke the assignment first."),
            StepRule.HandedOver => ("案卷尚未指派处置人员。", "No worker has the case.", "无需撤销。", "There is nothing to revoke."),
            StepRule.ConditionMet => ("未按立案时的标准确认结案条件。", "The closing condition of the filing is not confirmed.", "请确认结案条件，或退回返工。", "Confirm it, or send the case back to rework."),
            StepRule.NotOverdue => ("处置时限已过。", "The deadline is over.", "超期后不能申请延期，请尽快处置。", "Extensions are asked for before; finish the work."),
            StepRule.WasOverdue => ("案卷并未超期。", "The case was not late.", "无需申诉。", "There is nothing to appeal."),
            StepRule.NoExtensionPending => ("已有延期申请待审批。", "An extension already waits for approval.", "请等待审批结果。", "Wait for the answer."),
            StepRule.ExtensionsLeft => ("延期次数已用完。", "No extensions are left.", "请按期处置，或申请挂账。", "Finish in time, or have the case suspended."),
            StepRule.ExtensionRequested => ("没有待初审的延期申请。", "No extension waits for the first level.", "请刷新案卷。", "Load the case again."),
            StepRule.ExtensionPassed => ("没有待终审的延期申请。", "No extension waits for the final level.", "请先完成初审。", "Have it passed at the first level."),
            StepRule.ExtensionPending => ("没有待审批的延期申请。", "No extension waits for approval.", "请刷新案卷。", "Load the case again."),
            StepRule.SuspensionsLeft => ("挂账次数已用完。", "No suspensions are left.", "请继续处置。", "Go on with the work."),
            StepRule.DateInRange => ("挂账期限已过或过长。", "The date is over or too far ahead.", "请在允许的期限内选择日期。", "Choose a date within the city's limit."),
            StepRule.DateReached => ("挂账期限未到。", "The date of the suspension has not come.", "到期后将自动恢复。", "The case resumes by itself."),
            StepRule.FirstAppeal => ("该案卷已申诉过。", "The case has had its appeal.", "每案只能申诉一次。", "A case has one appeal."),
            StepRule.AppealRequested => ("没有待初审的申诉。", "No appeal waits for the first level.", "请刷新案卷。", "Load the case again."),
            StepRule.AppealPassed => ("没有待终审的申诉。", "No appeal waits for the final level.", "请先完成初审。", "Have it passed at the first level."),
            StepRule.AppealPending => ("没有待审批的申诉。", "No appeal waits for approval.", "请刷新案卷。", "Load the case again."),
            StepRule.AnotherApprover => ("初审与终审须为不同的人。", "Both levels would be one person.", "请由他人终审。", "Leave the final level to another."),
            StepRule.WithinReopenWindow => ("已超过可重开的期限。", "The time for reopening is over.", "请重新上报。", "Send a new report."),
            StepRule.Unsatisfied => ("未作不满意评价。", "The closing was not rated as unsatisfactory.", "请先评价。", "Rate it first."),
            StepRule.NotRated => ("本次结案已评价。", "The closing has been rated.", "每次结案评价一次。", "A closing is rated once."),
            _ => ("无法办理。", "This cannot be done.", "请刷新案卷。", "Load the case again."),
        };
        return new CaseRefusal(rule, new(chinese, english), new(whatToDo, remedy));
    }
}
