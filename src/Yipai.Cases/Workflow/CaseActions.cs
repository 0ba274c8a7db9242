namespace Yipai.Cases.Workflow;

/// <summary>Holds the table of actions.</summary>
/// <remarks>
/// To add an action, add a member to <see cref="CaseAction"/>, its arrows to <see cref="CaseTransitions"/>, and a row here.
/// </remarks>
internal static class CaseActions
{
    private static readonly CaseActionRow Unknown = new(CaseAction.Unspecified, new("未知", "unknown"));

    private static readonly CaseActionRow[] Rows =
    [
        new(CaseAction.Accept, new("受理", "accept")),
        new(CaseAction.Decline, new("不予受理", "decline")),
        new(CaseAction.VerifyBeforeFiling, new("下发核实", "send to verify")),
        new(CaseAction.ReportVerification, new("核实反馈", "report the verification")),
        new(CaseAction.File, new("立案", "file"), CommandParts.Condition | CommandParts.Limit,
            (file, change) => file with { FiledById = change.ActorId, Condition = change.Condition, Limit = change.Limit, DueAt = null }),
        new(CaseAction.RefuseFiling, new("不予立案", "refuse to file")),
        new(CaseAction.Cancel, new("作废", "cancel")),
        new(CaseAction.Dispatch, new("派遣", "dispatch"), CommandParts.Unit,
            (file, change) => file with { Unit = change.Unit, WorkerId = null, DisposedAt = null, Extension = Lapsed(file.Extension) }),
        new(CaseAction.Return, new("回退", "return"), CommandParts.Receiver, Return),
        new(CaseAction.Assign, new("指派", "assign"), CommandParts.Receiver, (file, change) => file with { WorkerId = change.ReceiverId }),
        new(CaseAction.RevokeAssignment, new("撤销指派", "revoke the assignment"), Set: (file, _) => file with { WorkerId = null }),
        new(CaseAction.Submit, new("提交处置", "hand in"),
            Set: (file, change) => file with { DisposedAt = change.At, Extension = Lapsed(file.Extension) }),
        new(CaseAction.Confirm, new("处置反馈", "confirm")),
        new(CaseAction.RequestClosing, new("批转", "pass on for closing"), CommandParts.Receiver,
            (file, change) => file with { AcceptorId = change.ReceiverId }),
        new(CaseAction.InspectBeforeClosing, new("下发核查", "send to inspect")),
        new(CaseAction.ReportInspection, new("核查反馈", "report the inspection")),
        new(CaseAction.Rework, new("返工", "send back to rework"),
            Set: (file, _) => file with { WorkerId = null, DisposedAt = null, Reworks = file.Reworks + 1 }),
        new(CaseAction.Close, new("结案", "close"), CommandParts.Condition),
        new(CaseAction.ForceClose, new("强制结案", "close by order")),
        new(CaseAction.RequestExtension, new("申请延期", "ask for an extension"),
            Set: (file, _) => file with { Extension = ApprovalState.Requested }),
        new(CaseAction.PassExtension, new("延期初审", "pass the extension"),
            Set: (file, change) => file with { Extension = ApprovalState.Passed, FirstApproverId = change.ActorId }),
        new(CaseAction.GrantExtension, new("延期终审", "grant the extension"),
            Set: (file, _) => file with { Extension = ApprovalState.Granted, Extensions = file.Extensions + 1 }),
        new(CaseAction.RefuseExtension, new("延期驳回", "refuse the extension"),
            Set: (file, _) => file with { Extension = ApprovalState.Refused }),
        new(CaseAction.Suspend, new("挂账", "suspend"), CommandParts.Until,
            (file, change) => file with
            {
                SuspendedAt = change.At,
                Suspensions = file.Suspensions + 1,
                Extension = Lapsed(file.Extension),
            }),
        new(CaseAction.Resume, new("恢复", "resume"), Set: (file, _) => file with { SuspendedAt = null }),
        new(CaseAction.RequestAppeal, new("超期申诉", "appeal"), Set: (file, _) => file with { Appeal = ApprovalState.Requested }),
        new(CaseAction.PassAppeal, new("申诉初审", "pass the appeal"),
            Set: (file, change) => file with { Appeal = ApprovalState.Passed, FirstApproverId = change.ActorId }),
        new(CaseAction.GrantAppeal, new("申诉终审", "grant the appeal"), Set: (file, _) => file with { Appeal = ApprovalState.Granted }),
        new(CaseAction.RefuseAppeal, new("申诉驳回", "refuse the appeal"), Set: (file, _) => file with { Appeal = ApprovalState.Refused }),
        new(CaseAction.Supplement, new("补充", "supplement")),
        new(CaseAction.Withdraw, new("撤回", "withdraw")),
        new(CaseAction.Urge, new("催办", "urge"), Set: (file, _) => file with { Urges = file.Urges + 1 }),
        new(CaseAction.Rate, new("评价", "rate"), CommandParts.Rating, (file, change) => file with { Rating = change.Rating }),
        new(CaseAction.Reopen, new("重开", "reopen"),
            Set: (file, _) => file with
            {
                DueAt = null,
                DisposedAt = null,
                SuspendedAt = null,
                WorkerId = null,
                Rating = null,
                Reopenings = file.Reopenings + 1,
            }),
    ];

    private static readonly CaseActionRow[] ByAction =
        [.. Enum.GetValues<CaseAction>().Select(action => Array.Find(Rows, row => row.Action == action) ?? Unknown)];

    /// <summary>Returns the row of an action.</summary>
    /// <remarks>The row of an unknown action takes and sets nothing.</remarks>
    public static CaseActionRow Of(CaseAction action) => (uint)action < (uint)ByAction.Length ? ByAction[(int)action] : Unknown;

    private static CaseFile Return(CaseFile file, CaseChange change) => change switch
    {
        { To: CaseStage.ReturnedToAcceptor } => file with { AcceptorId = change.ReceiverId },
        { Role: CaseRole.Worker } => file with { WorkerId = null },
        { From: CaseStage.DisposalDone } => file with { DisposedAt = null },
        _ => file,
    };

    private static ApprovalState Lapsed(ApprovalState state) =>
        state is ApprovalState.Requested or ApprovalState.Passed ? ApprovalState.None : state;
}
