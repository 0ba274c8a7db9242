using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Which state may follow which: a table, and nothing else (P4.3.4).</summary>
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

    /// <summary>What may follow a state, for a kind of request.</summary>
    /// <remarks>An erasure closes only over both its phases (P4.3.2/2); nothing else passes through them.</remarks>
    public static IReadOnlyList<RightsState> Next(RightsState from, RightKind kind)
    {
        RightsState[] states = Array.Find(Table, row => row.From == from).To ?? [];
        return from != RightsState.Executing ? states : [Erases(kind) ? RightsState.ErasedLive : RightsState.Closed];
    }

    /// <summary>Whether one state may follow another.</summary>
    public static bool CanMove(RightsState from, RightsState to, RightKind kind) => Next(from, kind).Contains(to);

    /// <summary>Whether a request of that kind ends in an erasure.</summary>
    public static bool Erases(RightKind kind) => kind is RightKind.Deletion or RightKind.AccountClosure;
}
