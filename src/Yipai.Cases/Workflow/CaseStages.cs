namespace Yipai.Cases.Workflow;

/// <summary>Holds the table of stages.</summary>
/// <remarks>To add a stage, add a member to <see cref="CaseStage"/> and a row here.</remarks>
internal static class CaseStages
{
    private static readonly CaseStageRow Unknown = new(default, new("未知", "unknown"), new("状态未知", "unknown"));

    private static readonly CaseStageRow[] Rows =
    [
        new(CaseStage.Reported, new("上报", "reported"), new("已收到，等待受理", "received, waiting to be accepted")),
        new(CaseStage.Dispatched, new("待处置", "dispatched"),
            new("已转给责任部门，等待处理", "sent to the department in charge, not started")),
        new(CaseStage.VerifyingBeforeFiling, new("核实中", "being verified"), new("工作人员正在现场核实", "being checked on site")),
        new(CaseStage.Accepted, new("受理", "accepted"), new("已受理，等待立案", "accepted, waiting to be filed")),
        new(CaseStage.NotAccepted, new("不予受理", "not accepted"), new("没有受理", "not accepted")),
        new(CaseStage.Filed, new("立案", "filed"), new("已立案，等待转给责任部门", "filed, waiting to be sent to a department")),
        new(CaseStage.NotFiled, new("不予立案", "not filed"), new("没有立案", "not filed")),
        new(CaseStage.ReturnedToAcceptor, new("回退受理", "returned to the acceptor"),
            new("已退回，正在重新判断是否立案", "sent back, staff decide again whether to file it")),
        new(CaseStage.ReturnedToDispatcher, new("回退派遣", "returned to the dispatcher"),
            new("责任部门已退回，正在转给其他部门", "sent back by the department, being sent to another")),
        new(CaseStage.Disposing, new("处置中", "being resolved"), new("正在处理", "being worked on")),
        new(CaseStage.DisposalDone, new("处置完毕", "resolved"), new("现场已处理，等待责任部门确认", "work done, the department checks it")),
        new(CaseStage.FeedbackGiven, new("已反馈", "answered by the unit"),
            new("责任部门已答复，等待审核", "answered by the department, not yet checked")),
        new(CaseStage.PendingInspection, new("待核查", "waiting for inspection"), new("等待核查处理结果", "waiting for the result to be checked")),
        new(CaseStage.InspectingBeforeClosing, new("核查中", "being inspected"),
            new("工作人员正在现场核查处理结果", "the result is being checked on site")),
        new(CaseStage.PendingClose, new("待结案", "waiting to be closed"), new("已核查，等待结案", "checked, waiting to be closed")),
        new(CaseStage.Rework, new("返工", "to be done again"), new("处理结果没有通过，已退回重做", "the result did not pass, to be done again")),
        new(CaseStage.Suspended, new("挂账", "put off"), new("暂缓处理", "put off")),
        new(CaseStage.Closed, new("结案", "closed"), new("已结案", "closed")),
        new(CaseStage.ForcedClosed, new("强制结案", "closed by order"),
            new("已强制结案，问题可能没有完全解决", "closed by order, the problem may remain")),
        new(CaseStage.Cancelled, new("作废", "cancelled"), new("已作废", "cancelled")),
    ];

    private static readonly CaseStageRow[] ByStage =
        [.. Enum.GetValues<CaseStage>().Select(stage => Array.Find(Rows, row => row.Stage == stage) ?? Unknown)];

    /// <summary>Returns the row of a stage, or the row for unknown stages.</summary>
    public static CaseStageRow Of(CaseStage stage) => (uint)stage < (uint)ByStage.Length ? ByStage[(int)stage] : Unknown;
}
