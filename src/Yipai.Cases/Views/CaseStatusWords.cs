using Yipai.Cases.Workflow;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>What a stage means, in words that promise nothing and hide nothing.</summary>
public static class CaseStatusWords
{
    /// <summary>The words for a case as it stands.</summary>
    public static LocalizedText Of(CaseFile file) =>
        file.Stage == CaseStage.Cancelled && file.Log.Count > 0 && file.Log[^1].Action == CaseAction.Withdraw
            ? new("上报人已撤回", "withdrawn by the reporter")
            : Of(file.Stage);

    /// <summary>The words for a stage.</summary>
    public static LocalizedText Of(CaseStage stage) => stage switch
    {
        CaseStage.Reported => new("已收到，等待受理", "received, waiting to be looked at"),
        CaseStage.VerifyingBeforeFiling => new("正在现场核实", "being checked on site"),
        CaseStage.Accepted => new("已受理，等待立案", "accepted, waiting to be filed"),
        CaseStage.NotAccepted => new("未予受理", "not accepted"),
        CaseStage.Filed => new("已立案，等待派遣", "filed, waiting to be sent to a department"),
        CaseStage.NotFiled => new("未予立案", "not filed"),
        CaseStage.ReturnedToAcceptor => new("已退回，正在重新判断是否立案", "sent back, being judged again"),
        CaseStage.ReturnedToDispatcher => new("责任单位退回，正在改派", "sent back by the department, being sent to another"),
        CaseStage.Dispatched => new("已派遣，等待责任单位处置", "sent to the department in charge, not started"),
        CaseStage.Disposing => new("正在处置", "being worked on"),
        CaseStage.DisposalDone => new("处置人员已完成，等待单位确认", "work handed in, the department checks it"),
        CaseStage.FeedbackGiven => new("责任单位已反馈，等待审核", "answered by the department, not yet checked"),
        CaseStage.PendingInspection => new("等待核查处置结果", "waiting for the result to be checked"),
        CaseStage.InspectingBeforeClosing => new("正在现场核查处置结果", "the result is being checked on site"),
        CaseStage.PendingClose => new("已核查，等待结案", "checked, waiting to be closed"),
        CaseStage.Rework => new("处置结果未通过，已退回返工", "the result did not pass, to be done again"),
        CaseStage.Suspended => new("暂缓处置", "put off"),
        CaseStage.Closed => new("已结案", "closed"),
        CaseStage.ForcedClosed => new("已强制结案，未达到结案条件", "closed by order, the problem may remain"),
        CaseStage.Cancelled => new("已作废", "struck out"),
        _ => new("状态未知", "unknown"),
    };
}
