namespace Yipai.Cases.Workflow;

/// <summary>Specifies an action on a case: an arrow of the state diagram.</summary>
public enum CaseAction
{
    /// <summary>The action is not given.</summary>
    /// <remarks>Such a command is refused.</remarks>
    Unspecified = 0,

    /// <summary>Accepts the report (受理).</summary>
    Accept,

    /// <summary>Declines the report (不予受理).</summary>
    Decline,

    /// <summary>Sends a collector to verify the report on site (下发核实).</summary>
    VerifyBeforeFiling,

    /// <summary>Reports what the collector found on site (核实反馈).</summary>
    ReportVerification,

    /// <summary>Files the case, with its filing condition and time limit (立案).</summary>
    File,

    /// <summary>Refuses to file the case (不予立案).</summary>
    RefuseFiling,

    /// <summary>Cancels the case (作废).</summary>
    Cancel,

    /// <summary>Sends the case to a unit (派遣).</summary>
    Dispatch,

    /// <summary>Sends the case back a step (回退).</summary>
    Return,

    /// <summary>Assigns the case to a worker (指派).</summary>
    Assign,

    /// <summary>Revokes the assignment (撤销指派).</summary>
    RevokeAssignment,

    /// <summary>Submits the finished work (提交处置).</summary>
    Submit,

    /// <summary>Confirms the work on behalf of the unit (处置反馈).</summary>
    Confirm,

    /// <summary>Passes the unit's answer to a named acceptor for closing (批转).</summary>
    RequestClosing,

    /// <summary>Sends a collector to inspect the repair (下发核查).</summary>
    InspectBeforeClosing,

    /// <summary>Reports the state of the repair (核查反馈).</summary>
    ReportInspection,

    /// <summary>Sends the case back to the same unit for rework (返工).</summary>
    Rework,

    /// <summary>Closes the case because its closing condition is met (结案).</summary>
    Close,

    /// <summary>Closes the case although its closing condition is not met (强制结案).</summary>
    ForceClose,

    /// <summary>Asks for more time (申请延期).</summary>
    RequestExtension,

    /// <summary>Approves more time at the first level (延期初审).</summary>
    PassExtension,

    /// <summary>Approves more time at the final level (延期终审).</summary>
    GrantExtension,

    /// <summary>Refuses more time (延期驳回).</summary>
    RefuseExtension,

    /// <summary>Suspends the case until a date (挂账, 缓办).</summary>
    Suspend,

    /// <summary>Resumes the case on that date (恢复).</summary>
    Resume,

    /// <summary>Asks that the delay should not count (超期申诉).</summary>
    RequestAppeal,

    /// <summary>Approves the appeal at the first level (申诉初审).</summary>
    PassAppeal,

    /// <summary>Approves the appeal at the final level (申诉终审).</summary>
    GrantAppeal,

    /// <summary>Refuses the appeal (申诉驳回).</summary>
    RefuseAppeal,

    /// <summary>Adds text or photos to the reporter's own report (补充).</summary>
    Supplement,

    /// <summary>Withdraws the reporter's own report (撤回).</summary>
    Withdraw,

    /// <summary>Reminds the unit that handles the case (催办).</summary>
    Urge,

    /// <summary>Rates the reporter's satisfaction, 1 to 5 (满意度评价).</summary>
    Rate,

    /// <summary>Reopens a closed case (重开).</summary>
    Reopen,
}
