namespace Yipai.Cases.Workflow;

/// <summary>What somebody does to a case: an arrow of the state diagram.</summary>
public enum CaseAction
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>Takes the report in (受理).</summary>
    Accept,

    /// <summary>Does not take the report in (不予受理).</summary>
    Decline,

    /// <summary>Sends a collector to the report (下发核实).</summary>
    VerifyBeforeFiling,

    /// <summary>Says what the report is worth (核实反馈).</summary>
    ReportVerification,

    /// <summary>Opens the file, with filing condition and time limit (立案).</summary>
    File,

    /// <summary>Opens no file (不予立案).</summary>
    RefuseFiling,

    /// <summary>Strikes the case out (作废).</summary>
    Cancel,

    /// <summary>Sends the case to a unit (派遣).</summary>
    Dispatch,

    /// <summary>Sends the case back a step (回退).</summary>
    Return,

    /// <summary>Hands the case over to a worker (指派).</summary>
    Assign,

    /// <summary>Takes the hand-over back (撤销指派).</summary>
    RevokeAssignment,

    /// <summary>Hands in the finished work (提交处置).</summary>
    Submit,

    /// <summary>Answers for the work as the unit (处置反馈).</summary>
    Confirm,

    /// <summary>Passes the answer to an acceptor, who is named (批转).</summary>
    RequestClosing,

    /// <summary>Sends a collector to the repair (下发核查).</summary>
    InspectBeforeClosing,

    /// <summary>Says what the repair is worth (核查反馈).</summary>
    ReportInspection,

    /// <summary>Sends the case to the same unit again (返工).</summary>
    Rework,

    /// <summary>Closes the case by its closing condition (结案).</summary>
    Close,

    /// <summary>Closes the case without its closing condition (强制结案).</summary>
    ForceClose,

    /// <summary>Asks for more time (申请延期).</summary>
    RequestExtension,

    /// <summary>Approves more time, first level (延期初审).</summary>
    PassExtension,

    /// <summary>Approves more time, final level (延期终审).</summary>
    GrantExtension,

    /// <summary>Refuses more time (延期驳回).</summary>
    RefuseExtension,

    /// <summary>Puts the case off to a date (挂账, 缓办).</summary>
    Suspend,

    /// <summary>Takes the case up again on its date (恢复).</summary>
    Resume,

    /// <summary>Asks that being late should not count (超期申诉).</summary>
    RequestAppeal,

    /// <summary>Approves the appeal, first level (申诉初审).</summary>
    PassAppeal,

    /// <summary>Approves the appeal, final level (申诉终审).</summary>
    GrantAppeal,

    /// <summary>Refuses the appeal (申诉驳回).</summary>
    RefuseAppeal,

    /// <summary>Adds words or photos to the own report (补充).</summary>
    Supplement,

    /// <summary>Takes the own report back (撤回).</summary>
    Withdraw,

    /// <summary>Reminds those who are at it (催办).</summary>
    Urge,

    /// <summary>Says how satisfied the reporter is, 1 to 5 (满意度评价).</summary>
    Rate,

    /// <summary>Takes a closed case up again (重开).</summary>
    Reopen,
}
