namespace Yipai.Cases.Workflow;

/// <summary>How far a case has come.</summary>
/// <remarks>Stages that say the same are one: a filed case waits for dispatch, a dispatched one for disposal. <c>docs/workflow.md</c> has the table.</remarks>
public enum CaseStage
{
    /// <summary>Reported (上报), waiting for an acceptor.</summary>
    Reported = 0,

    /// <summary>Dispatched to a department (派遣), waiting for disposal (待处置).</summary>
    Dispatched,

    /// <summary>A collector checks the report on site (核实).</summary>
    VerifyingBeforeFiling,

    /// <summary>Accepted (受理), waiting for filing.</summary>
    Accepted,

    /// <summary>Not accepted (不予受理); final.</summary>
    NotAccepted,

    /// <summary>Filed (立案), waiting for dispatch (待派遣).</summary>
    Filed,

    /// <summary>Not filed (不予立案); final.</summary>
    NotFiled,

    /// <summary>Back with the acceptor, as not the city's matter (回退).</summary>
    ReturnedToAcceptor,

    /// <summary>Back with the dispatcher, as not the unit's matter (回退).</summary>
    ReturnedToDispatcher,

    /// <summary>The unit works on it (处置中).</summary>
    Disposing,

    /// <summary>The worker has handed in; the unit examines (处置完毕).</summary>
    DisposalDone,

    /// <summary>The unit has answered; the dispatcher examines (反馈).</summary>
    FeedbackGiven,

    /// <summary>Waiting for the named acceptor's check (待核查).</summary>
    PendingInspection,

    /// <summary>A collector checks the repair on site (核查).</summary>
    InspectingBeforeClosing,

    /// <summary>Inspected, waiting for closing (待结案).</summary>
    PendingClose,

    /// <summary>Back with the same unit to do it again (返工).</summary>
    Rework,

    /// <summary>Put off to a date, its clock standing (挂账, 缓办).</summary>
    Suspended,

    /// <summary>Closed (结案).</summary>
    Closed,

    /// <summary>Closed without the closing condition (强制结案).</summary>
    ForcedClosed,

    /// <summary>Struck out or withdrawn before filing (作废); final.</summary>
    Cancelled,
}
