namespace Yipai.Cases.Workflow;

/// <summary>A rule that a step on a case has to keep; a refusal names the one that it broke.</summary>
public enum StepRule
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The stage knows the action.</summary>
    StageAllows,

    /// <summary>The role may take the action at this stage.</summary>
    RoleAllows,

    /// <summary>No step lies before the one it follows.</summary>
    TimeMovesOn,

    /// <summary>The command gives a reason.</summary>
    ReasonGiven,

    /// <summary>The command brings words or photos.</summary>
    SomethingAdded,

    /// <summary>The command names a unit.</summary>
    UnitNamed,

    /// <summary>The command names the person who receives the case.</summary>
    ReceiverNamed,

    /// <summary>The command names the filing condition (立案条件).</summary>
    ConditionNamed,

    /// <summary>The command names the disposal limit, above zero (处置时限).</summary>
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

    /// <summary>The closing condition is that of the filing condition (结案条件).</summary>
    ConditionMet,

    /// <summary>The deadline is not over.</summary>
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

    /// <summary>An extension waits, at either level.</summary>
    ExtensionPending,

    /// <summary>Suspensions are left (<see cref="CaseRules.MaxSuspensions"/>).</summary>
    SuspensionsLeft,

    /// <summary>The date lies ahead, and not too far (<see cref="CaseRules.MaxSuspensionMonths"/>).</summary>
    DateInRange,

    /// <summary>The date of the suspension has come.</summary>
    DateReached,

    /// <summary>The case has had no appeal; there is one (一次).</summary>
    FirstAppeal,

    /// <summary>An appeal waits for the first level.</summary>
    AppealRequested,

    /// <summary>An appeal waits for the final level.</summary>
    AppealPassed,

    /// <summary>An appeal waits, at either level.</summary>
    AppealPending,

    /// <summary>The two levels of an approval are two persons.</summary>
    AnotherApprover,

    /// <summary>The case can be reopened still (<see cref="CaseRules.ReopenWindow"/>).</summary>
    WithinReopenWindow,

    /// <summary>The reporter rated low (<see cref="CaseRules.UnsatisfiedRating"/>).</summary>
    Unsatisfied,

    /// <summary>The closing has not been rated.</summary>
    NotRated,
}
