namespace Yipai.Cases.Workflow;

/// <summary>Specifies a rule that a step on a case must keep.</summary>
/// <remarks>A refusal names the rule that the step breaks.</remarks>
public enum StepRule
{
    /// <summary>No rule.</summary>
    None = 0,

    /// <summary>The action exists at the stage.</summary>
    StageAllows,

    /// <summary>The role may take the action at this stage.</summary>
    RoleAllows,

    /// <summary>The step is not earlier than the last change.</summary>
    TimeMovesOn,

    /// <summary>The command gives a reason.</summary>
    ReasonGiven,

    /// <summary>The command brings text or photos.</summary>
    SomethingAdded,

    /// <summary>The command names a unit.</summary>
    UnitNamed,

    /// <summary>The command names the person who receives the case.</summary>
    ReceiverNamed,

    /// <summary>The command names the filing condition (立案条件).</summary>
    ConditionNamed,

    /// <summary>The command gives a time limit for disposal above zero (处置时限).</summary>
    LimitNamed,

    /// <summary>The rating is 1 to 5.</summary>
    RatingInRange,

    /// <summary>The case was never filed.</summary>
    NeverFiled,

    /// <summary>The actor belongs to the unit that has the case.</summary>
    SameUnit,

    /// <summary>The actor is the worker who has the case.</summary>
    SameWorker,

    /// <summary>The actor is the acceptor whom the dispatcher named.</summary>
    NamedAcceptor,

    /// <summary>No worker has the case.</summary>
    HandOverRevoked,

    /// <summary>A worker has the case.</summary>
    HandedOver,

    /// <summary>The command confirms the closing condition of the filing (结案条件).</summary>
    ConditionMet,

    /// <summary>The deadline has not passed.</summary>
    NotOverdue,

    /// <summary>The disposal was late.</summary>
    WasOverdue,

    /// <summary>No extension is waiting for its approval.</summary>
    NoExtensionPending,

    /// <summary>Extensions are left (<see cref="CaseRules.MaxExtensions"/>).</summary>
    ExtensionsLeft,

    /// <summary>An extension waits for the first level.</summary>
    ExtensionRequested,

    /// <summary>An extension waits for the final level.</summary>
    ExtensionPassed,

    /// <summary>An extension waits at one of the two levels.</summary>
    ExtensionPending,

    /// <summary>Suspensions are left (<see cref="CaseRules.MaxSuspensions"/>).</summary>
    SuspensionsLeft,

    /// <summary>The date is in the future and within the city's limit (<see cref="CaseRules.MaxSuspensionMonths"/>).</summary>
    DateInRange,

    /// <summary>The date of the suspension has come.</summary>
    DateReached,

    /// <summary>The case has had no appeal.</summary>
    /// <remarks>Each case may have one (一次).</remarks>
    FirstAppeal,

    /// <summary>An appeal waits for the first level.</summary>
    AppealRequested,

    /// <summary>An appeal waits for the final level.</summary>
    AppealPassed,

    /// <summary>An appeal waits at one of the two levels.</summary>
    AppealPending,

    /// <summary>Two different people approve at the two levels.</summary>
    AnotherApprover,

    /// <summary>The time for reopening has not passed (<see cref="CaseRules.ReopenWindow"/>).</summary>
    WithinReopenWindow,

    /// <summary>The reporter gave a low rating (<see cref="CaseRules.UnsatisfiedRating"/>).</summary>
    Unsatisfied,

    /// <summary>The closing has no rating yet.</summary>
    NotRated,
}
