using System.Collections.Immutable;
using static Yipai.Cases.Workflow.CaseAction;
using static Yipai.Cases.Workflow.CaseRole;
using static Yipai.Cases.Workflow.CaseStage;
using static Yipai.Cases.Workflow.StepRule;

namespace Yipai.Cases.Workflow;

/// <summary>Holds the state machine of a case as a table.</summary>
/// <remarks>Stages and rules follow CJJ/T 106 and published city rules; <c>docs/workflow.md</c> gives the source of each.</remarks>
public static class CaseTransitions
{
    private static readonly CaseStage[] BeforeFiling = [Reported, VerifyingBeforeFiling, Accepted];
    private static readonly CaseStage[] WithUnit = [Dispatched, Disposing, CaseStage.Rework];
    private static readonly CaseStage[] Answered = [DisposalDone, FeedbackGiven, PendingInspection, InspectingBeforeClosing, PendingClose];
    private static readonly CaseStage[] Resting = [Closed, ForcedClosed];
    private static readonly CaseStage[] ToDispatch = [Filed, ReturnedToDispatcher];
    private static readonly CaseStage[] Open = [.. BeforeFiling, .. ToDispatch, ReturnedToAcceptor, .. WithUnit, .. Answered, Suspended];

    private static readonly CaseTransition[] Table =
    [
        .. Row(Accept, [Reported], Accepted, [Acceptor]),
        .. Row(Decline, [Reported], NotAccepted, [Acceptor], ReasonGiven),
        .. Row(VerifyBeforeFiling, [Reported, Accepted, ReturnedToAcceptor], VerifyingBeforeFiling, [Acceptor]),
        .. Row(ReportVerification, [VerifyingBeforeFiling], null, [Collector]),
        .. Row(CaseAction.File, [Accepted, ReturnedToAcceptor], Filed, [Acceptor, ShiftLeader], ConditionNamed, LimitNamed),
        .. Row(RefuseFiling, [Accepted], NotFiled, [Acceptor, ShiftLeader], ReasonGiven),
        .. Row(Cancel, [Reported, Accepted, ReturnedToAcceptor], Cancelled, [Acceptor, ShiftLeader], ReasonGiven),
        .. Row(Withdraw, BeforeFiling, Cancelled, [Reporter], NeverFiled),

        .. Row(Dispatch, ToDispatch, Dispatched, [Dispatcher], UnitNamed),
        .. Row(Return, ToDispatch, ReturnedToAcceptor, [Dispatcher], ReasonGiven),
        .. Row(Return, [Dispatched, Disposing], ReturnedToDispatcher, [Unit], SameUnit, ReasonGiven, HandOverRevoked),
        .. Row(Return, [Disposing], Disposing, [Worker], SameWorker, ReasonGiven),
        .. Row(Return, [DisposalDone], Disposing, [Unit], SameUnit, ReasonGiven),
        .. Row(Assign, WithUnit, Disposing, [Unit], SameUnit, HandOverRevoked, ReceiverNamed),
        .. Row(RevokeAssignment, [Disposing], Disposing, [Unit], SameUnit, HandedOver),
        .. Row(Submit, [Disposing], DisposalDone, [Worker], SameWorker),
        .. Row(Confirm, [DisposalDone], FeedbackGiven, [Unit], SameUnit),

        .. Row(RequestClosing, [FeedbackGiven], PendingInspection, [Dispatcher, Supervisor], ReceiverNamed),
        .. Row(InspectBeforeClosing, [PendingInspection, PendingClose], InspectingBeforeClosing, [Acceptor, ShiftLeader], NamedAcceptor),
        .. Row(ReportInspection, [InspectingBeforeClosing], PendingClose, [Collector]),
        .. Row(CaseAction.Rework, [FeedbackGiven], CaseStage.Rework, [Dispatcher, Supervisor], ReasonGiven),
        .. Row(CaseAction.Rework, [PendingInspection, PendingClose], CaseStage.Rework, [Acceptor, ShiftLeader], NamedAcceptor, ReasonGiven),
        .. Row(Close, [PendingInspection, PendingClose], Closed, [Acceptor, ShiftLeader], NamedAcceptor, ConditionMet),
        .. Row(ForceClose, [.. ToDispatch, .. WithUnit, .. Answered, Suspended], ForcedClosed, [ShiftLeader], ReasonGiven),

        .. Stay(RequestExtension, WithUnit, [Unit], SameUnit, ReasonGiven, NoExtensionPending, ExtensionsLeft, NotOverdue),
        .. Stay(PassExtension, WithUnit, [Dispatcher, Supervisor], ExtensionRequested),
        .. Stay(GrantExtension, WithUnit, [ShiftLeader], ExtensionPassed, AnotherApprover),
        .. Stay(RefuseExtension, WithUnit, [Dispatcher, Supervisor, ShiftLeader], ExtensionPending, ReasonGiven),
        .. Row(Suspend, [.. ToDispatch, .. WithUnit], Suspended, [Dispatcher, ShiftLeader], ReasonGiven, SuspensionsLeft, DateInRange),
        .. Row(Resume, [Suspended], null, [CaseRole.System], DateReached),

        .. Stay(RequestAppeal, Resting, [Unit], SameUnit, ReasonGiven, FirstAppeal, WasOverdue),
        .. Stay(PassAppeal, Resting, [Dispatcher, Supervisor], AppealRequested),
        .. Stay(GrantAppeal, Resting, [ShiftLeader], AppealPassed, AnotherApprover),
        .. Stay(RefuseAppeal, Resting, [Dispatcher, Supervisor, ShiftLeader], AppealPending, ReasonGiven),

        .. Stay(Supplement, Open, [Reporter], SomethingAdded),
        .. Stay(Urge, Open, [Reporter, Supervisor]),
        .. Stay(Rate, Resting, [Reporter], RatingInRange, NotRated),
        .. Row(Reopen, Resting, Filed, [Reporter], ReasonGiven, WithinReopenWindow, Unsatisfied),
        .. Row(Reopen, Resting, Filed, [ShiftLeader], ReasonGiven, WithinReopenWindow),
    ];

    private static readonly int Actions = Enum.GetValues<CaseAction>().Length;
    private static readonly int Stages = Enum.GetValues<CaseStage>().Length;
    private static readonly int Roles = Enum.GetValues<CaseRole>().Length;
    private static readonly CaseTransition?[] Index = BuildIndex();

    /// <summary>Gets all transitions, one for each role.</summary>
    public static ImmutableArray<CaseTransition> All { get; } = ImmutableArray.Create(Table);

    /// <summary>Returns the transitions that a role may try at a stage.</summary>
    /// <remarks>The rules of each transition still apply.</remarks>
    public static IEnumerable<CaseTransition> At(CaseStage stage, CaseRole role) =>
        Table.Where(transition => transition.From == stage && transition.Role == role);

    /// <summary>Indicates whether no action is possible at a stage.</summary>
    public static bool IsFinal(CaseStage stage) => !Table.Any(transition => transition.From == stage);

    /// <summary>Indicates whether a case has ended at a stage: the stage is final, or the case is closed and not reopened.</summary>
    public static bool IsEnded(CaseStage stage) => !Open.Contains(stage);

    internal static CaseTransition? Find(CaseAction action, CaseStage from, CaseRole role) =>
        (uint)action < (uint)Actions && (uint)from < (uint)Stages && (uint)role < (uint)Roles ? Index[Place(action, from, role)] : null;

    private static CaseTransition?[] BuildIndex()
    {
        var index = new CaseTransition?[Actions * Stages * Roles];
        foreach (CaseTransition transition in Table)
        {
            index[Place(transition.Action, transition.From, transition.Role)] = transition;
        }

        return index;
    }

    private static int Place(CaseAction action, CaseStage from, CaseRole role) => (((int)action * Stages) + (int)from) * Roles + (int)role;

    private static IEnumerable<CaseTransition> Row(CaseAction action, CaseStage[] stages, CaseStage? to, CaseRole[] roles,
        params StepRule[] rules) =>
        from stage in stages
        from role in roles
        select new CaseTransition(action, stage, role, to, ImmutableArray.Create(rules));

    private static IEnumerable<CaseTransition> Stay(CaseAction action, CaseStage[] stages, CaseRole[] roles, params StepRule[] rules) =>
        stages.SelectMany(stage => Row(action, [stage], stage, roles, rules));
}
