using CsCheck;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>One random command: any action by any role, or one that the table has for the stage, well or badly filled.</summary>
internal sealed record RandomStep(bool IsWild, int Pick, int Shape, int Minutes)
{
    /// <summary>Walks go on for years, so their limits need no calendar.</summary>
    public static readonly TimeLimit Hour = new(1, TimeLimitUnit.UrgentHour);

    private static readonly CaseAction[] Actions = Enum.GetValues<CaseAction>();
    private static readonly CaseRole[] Roles = Enum.GetValues<CaseRole>();
    private static readonly ILookup<CaseStage, CaseTransition> Rows = CaseTransitions.All.ToLookup(row => row.From);
    private static readonly string[] People = ["p1", "p2", "p3"];
    private static readonly string?[] Units = [CaseDesk.Unit, "U-8", null];

    public static Gen<RandomStep> Any { get; } =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000], Gen.Int[0, 1 << 12],
            Gen.Frequency((9, Gen.Int[0, 600]), (1, Gen.Int[0, 60 * 24 * 40])))
            .Select((wild, pick, shape, minutes) => new RandomStep(wild == 0, pick, shape, minutes));

    /// <summary>Most walks would end soon if any step could end them.</summary>
    private bool MayEnd => Shape / 2 % 32 == 0;

    private static bool Ends(CaseTransition row) =>
        row.To is { } to && to != row.From && CaseTransitions.IsEnded(to) && row.Action != CaseAction.Close;

    public (CaseCommand Command, CaseActor Actor, DateTimeOffset Now) For(CaseFile file)
    {
        DateTimeOffset now = file.ChangedAt.AddMinutes(Minutes);
        CaseTransition[] rows = [.. Rows[file.Stage].Where(row => MayEnd || !Ends(row))];
        CaseTransition? row = IsWild || rows.Length == 0 ? null : rows[Pick % rows.Length];
        CaseRole role = row?.Role ?? Roles[Pick / Actions.Length % Roles.Length];
        string id = role switch
        {
            CaseRole.Worker when file.WorkerId is { } worker && Shape % 4 != 0 => worker,
            CaseRole.Acceptor when file.AcceptorId is { } acceptor && Shape % 4 != 0 => acceptor,
            _ => People[Shape % 3],
        };
        string? unit = Shape / 8 % 8 != 0 ? file.Unit : Units[Shape % 3];
        bool isBare = Shape / 64 % 8 == 0;
        var command = new CaseCommand(row?.Action ?? Actions[Pick % Actions.Length])
        {
            Reason = isBare ? null : "因故",
            Unit = isBare ? null : Units[Shape / 512 % 2],
            ReceiverId = isBare ? " " : People[Shape / 8 % 3],
            Condition = isBare ? null : Shape / 32 % 8 == 0 ? "02-02/2" : CaseDesk.Condition,
            Limit = isBare ? null : new TimeLimit(1 + (Shape % 5), Shape % 2 == 0 ? TimeLimitUnit.CalendarDay : TimeLimitUnit.UrgentHour),
            Until = isBare ? null : now.AddDays((Shape / 16 % 64) - 1),
            Rating = Shape / 16 % 7,
        };
        return (command, new CaseActor(role, id, unit), now);
    }
}
