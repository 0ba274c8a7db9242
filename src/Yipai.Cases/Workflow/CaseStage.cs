namespace Yipai.Cases.Workflow;

/// <summary>Specifies the stage of a case.</summary>
/// <remarks>
/// Stages with the same meaning are one: a filed case waits for dispatch, and a dispatched one for disposal. <c>docs/workflow.md</c>
/// has the table.
/// </remarks>
public enum CaseStage
{
    /// <summary>The report has arrived (上报) and waits for an acceptor.</summary>
    Reported = 0,

    /// <summary>A department has received the case (派遣) and has not started yet (待处置).</summary>
    Dispatched,

    /// <summary>A collector checks the report on site (核实).</summary>
    VerifyingBeforeFiling,

    /// <summary>The report is accepted (受理) and waits for filing.</summary>
    Accepted,

    /// <summary>The report is not accepted (不予受理).</summary>
    /// <remarks>This stage is final.</remarks>
    NotAccepted,

    /// <summary>The case is filed (立案) and waits for dispatch (待派遣).</summary>
    Filed,

    /// <summary>The case is not filed (不予立案).</summary>
    /// <remarks>This stage is final.</remarks>
    NotFiled,

    /// <summary>The case is back with the acceptor, because the city is not in charge (回退).</summary>
    ReturnedToAcceptor,

    /// <summary>The case is back with the dispatcher, because the unit is not in charge (回退).</summary>
    ReturnedToDispatcher,

    /// <summary>The unit works on the case (处置中).</summary>
    Disposing,

    /// <summary>The worker has submitted the result, and the unit checks it (处置完毕).</summary>
    DisposalDone,

    /// <summary>The unit has answered, and the dispatcher checks the answer (反馈).</summary>
    FeedbackGiven,

    /// <summary>The case waits for the named acceptor's check (待核查).</summary>
    PendingInspection,

    /// <summary>A collector checks the repair on site (核查).</summary>
    InspectingBeforeClosing,

    /// <summary>The repair is inspected, and the case waits for closing (待结案).</summary>
    PendingClose,

    /// <summary>The case is back with the same unit, which must do the work again (返工).</summary>
    Rework,

    /// <summary>The case is suspended until a date, and its deadlines do not run (挂账, 缓办).</summary>
    Suspended,

    /// <summary>The case is closed (结案).</summary>
    Closed,

    /// <summary>The case is closed although its closing condition is not met (强制结案).</summary>
    ForcedClosed,

    /// <summary>The case was cancelled, or withdrawn before filing (作废).</summary>
    /// <remarks>This stage is final.</remarks>
    Cancelled,
}
