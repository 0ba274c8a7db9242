using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Defines in one table which state may follow which (P4.3.4).</summary>
public static class RightsWorkflow
{
    private static readonly (RightsState From, RightsState[] To)[] Table =
    [
        (RightsState.Received, [RightsState.AwaitingVerification]),
        (RightsState.AwaitingVerification, [RightsState.Assessing, RightsState.Closed]),
        (RightsState.Assessing,
            [RightsState.Assessing, RightsState.CannotRespond, RightsState.Refused, RightsState.FeeQuoted, RightsState.Executing]),
        (RightsState.CannotRespond, [RightsState.Closed]),
        (RightsState.Refused, [RightsState.Assessing, RightsState.Closed]),
        (RightsState.FeeQuoted, [RightsState.FeeAccepted, RightsState.FeeDeclined]),
        (RightsState.FeeAccepted, [RightsState.Executing]),
        (RightsState.FeeDeclined, [RightsState.Closed]),
        (RightsState.Executing, [RightsState.ErasedLive, RightsState.Closed]),
        (RightsState.ErasedLive, [RightsState.ErasedBackup]),
        (RightsState.ErasedBackup, [RightsState.Closed]),
        (RightsState.Closed, []),
    ];

    /// <summary>Returns the states that may follow a state, for a kind of request.</summary>
    /// <remarks>An erasure closes only after both of its phases (P4.3.2/2). Other kinds of request skip these phases.</remarks>
    public static IReadOnlyList<RightsState> Next(RightsState from, RightKind kind)
    {
        RightsState[] states = Array.Find(Table, row => row.From == from).To ?? [];
        return from != RightsState.Executing ? states : [Erases(kind) ? RightsState.ErasedLive : RightsState.Closed];
    }

    /// <summary>Indicates whether one state may follow another.</summary>
    public static bool CanMove(RightsState from, RightsState to, RightKind kind) => Next(from, kind).Contains(to);

    /// <summary>Indicates whether a request of this kind ends in an erasure.</summary>
    public static bool Erases(RightKind kind) => kind is RightKind.Deletion or RightKind.AccountClosure;
}
