using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>The field's words for stages, actions and roles; a city may use its own.</summary>
public static class CaseTerms
{
    /// <summary>The word for a stage.</summary>
    public static LocalizedText Of(CaseStage stage) => stage switch
    {
        CaseStage.Reported => new("上报", "reported"),
        CaseStage.Dispatched => new("待处置", "dispatched"),
        CaseStage.VerifyingBeforeFiling => new("核实中", "being verified"),
        CaseStage.Accepted => new("受理", "accepted"),
        CaseStage.NotAccepted => new("不予受理", "not accepted"),
        CaseStage.Filed => new("立案", "filed"),
        CaseStage.NotFiled => new("不予立案", "not filed"),
        CaseStage.ReturnedToAcceptor => new("回退受理", "returned to the acceptor"),
        CaseStage.ReturnedToDispatcher => new("回退派遣", "returned to the dispatcher"),
        CaseStage.Disposing => new("处置中", "being resolved"),
        CaseStage.DisposalDone => new("处置完毕", "resolved"),
        CaseStage.FeedbackGiven => new("已反馈", "answered by the unit"),
        CaseStage.PendingInspection => new("待核查", "waiting for inspection"),
        CaseStage.InspectingBeforeClosing => new("核查中", "being inspected"),
        CaseStage.PendingClose => new("待结案", "waiting to be closed"),
        CaseStage.Rework => new("返工", "to be done again"),
        CaseStage.Suspended => new("挂账", "put off"),
        CaseStage.Closed => new("结案", "closed"),
        CaseStage.ForcedClosed => new("强制结案", "closed by order"),
        CaseStage.Cancelled => new("作废", "cancelled"),
        _ => new("未知", "unknown"),
    };

    /// <summary>The word for an action.</summary>
    public static LocalizedText Of(CaseAction action) => action switch
    {
        CaseAction.Accept => new("受理", "accept"),
        CaseAction.Decline => new("不予受理", "decline"),
        CaseAction.VerifyBeforeFiling => new("下发核实", "send to verify"),
        CaseAction.ReportVerification => new("核实反馈", "report the verification"),
        CaseAction.File => new("立案", "file"),
        CaseAction.RefuseFiling => new("不予立案", "refuse to file"),
        CaseAction.Cancel => new("作废", "cancel"),
        CaseAction.Dispatch => new("派遣", "dispatch"),
        CaseAction.Return => new("回退", "return"),
        CaseAction.Assign => new("指派", "assign"),
        CaseAction.RevokeAssignment => new("撤销指派", "revoke the assignment"),
        CaseAction.Submit => new("提交处置", "hand in"),
        CaseAction.Confirm => new("处置反馈", "confirm"),
        CaseAction.RequestClosing => new("批转", "pass on for closing"),
        CaseAction.InspectBeforeClosing => new("下发核查", "send to inspect"),
        CaseAction.ReportInspection => new("核查反馈", "report the inspection"),
        CaseAction.Rework => new("返工", "send back to rework"),
        CaseAction.Close => new("结案", "close"),
        CaseAction.ForceClose => new("强制结案", "close by order"),
        CaseAction.RequestExtension => new("申请延期", "ask for an extension"),
        CaseAction.PassExtension => new("延期初审", "pass the extension"),
        CaseAction.GrantExtension => new("延期终审", "grant the extension"),
        CaseAction.RefuseExtension => new("延期驳回", "refuse the extension"),
        CaseAction.Suspend => new("挂账", "suspend"),
        CaseAction.Resume => new("恢复", "resume"),
        CaseAction.RequestAppeal => new("超期申诉", "appeal"),
        CaseAction.PassAppeal => new("申诉初审", "pass the appeal"),
        CaseAction.GrantAppeal => new("申诉终审", "grant the appeal"),
        CaseAction.RefuseAppeal => new("申诉驳回", "refuse the appeal"),
        CaseAction.Supplement => new("补充", "supplement"),
        CaseAction.Withdraw => new("撤回", "withdraw"),
        CaseAction.Urge => new("催办", "urge"),
        CaseAction.Rate => new("评价", "rate"),
        CaseAction.Reopen => new("重开", "reopen"),
        _ => new("未知", "unknown"),
    };

    /// <summary>The word for a role.</summary>
    public static LocalizedText Of(CaseRole role) => role switch
    {
        CaseRole.Reporter => new("上报人", "reporter"),
        CaseRole.Collector => new("采集员", "collector"),
        CaseRole.Acceptor => new("受理员", "acceptor"),
        CaseRole.ShiftLeader => new("值班长", "shift leader"),
        CaseRole.Dispatcher => new("派遣员", "dispatcher"),
        CaseRole.Supervisor => new("督查员", "supervisor"),
        CaseRole.Unit => new("处置单位", "unit"),
        CaseRole.Worker => new("处置人员", "worker"),
        CaseRole.System => new("系统", "clock"),
        _ => new("未知", "unknown"),
    };
}
