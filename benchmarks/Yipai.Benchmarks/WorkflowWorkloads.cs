using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Benchmarks;

/// <summary>Compares one step of a case with finding its transition in a dictionary.</summary>
internal static class WorkflowWorkloads
{
    private static readonly DateTimeOffset Now = new(2026, 9, 21, 1, 0, 0, TimeSpan.Zero);
    private static readonly CaseWorkflow Workflow = new(CaseRules.Default);

    private static readonly Dictionary<(CaseAction, CaseStage, CaseRole), CaseTransition> Arrows =
        CaseTransitions.All.ToDictionary(row => (row.Action, row.From, row.Role));

    public static void Run()
    {
        CaseFile file = CaseFile.Receive(Report(), new CaseId("C-1"), Now);
        var acceptor = new CaseActor(CaseRole.Acceptor, "a-17");
        var accept = new CaseCommand(CaseAction.Accept);
        var bare = new CaseCommand(CaseAction.Decline);
        Compare("taken", file, accept, acceptor, isRefused: false);
        Compare("refused by a rule", file, bare, acceptor, isRefused: true);
        CaseOutcome outcome = Workflow.Apply(file, accept, acceptor, Now);
        Measurement.Compare(
            "`CaseFile.Apply` of one change",
            () => file.Apply(outcome.Changes),
            "dictionary lookup of the arrow",
            () => Lookup(accept.Action, file.Stage, acceptor.Role));
    }

    private static void Compare(string name, CaseFile file, CaseCommand command, CaseActor actor, bool isRefused) => Measurement.Compare(
        $"`CaseWorkflow.Apply`, {name}",
        () =>
        {
            if (Workflow.Apply(file, command, actor, Now).IsRefused != isRefused)
            {
                throw new InvalidOperationException("The step had an unexpected outcome.");
            }
        },
        "dictionary lookup of the arrow",
        () => Lookup(command.Action, file.Stage, actor.Role));

    private static void Lookup(CaseAction action, CaseStage stage, CaseRole role)
    {
        if (!Arrows.ContainsKey((action, stage, role)))
        {
            throw new InvalidOperationException("The dictionary lacks the transition.");
        }
    }

    public static PreparedReport Report() => ReportPreparation.PrepareAsync(
        new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
        },
        ReportId.Parse("0123456789abcdef0123456789abcdef"),
        DataItemSet.Of(DataItems.CaseReport)).AsTask().GetAwaiter().GetResult().Report!;
}
