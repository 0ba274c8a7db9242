using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A case that went through the hands of the city's people.</summary>
internal static class ClosedCase
{
    /// <summary>Lets the unit repair and the acceptor close, as the city's people would.</summary>
    public static async Task MakeAsync(MovingCity city, CaseId id)
    {
        ICaseStore store = city.World.City.Services.GetRequiredService<ICaseStore>();
        CaseFile file = (await store.FindAsync(city.World.City.HandlerId, id))!.File;
        string unit = file.Unit!;
        (CaseActor Actor, CaseCommand Command)[] steps =
        [
            (new CaseActor(CaseRole.Unit, "unit-1", unit), new CaseCommand(CaseAction.Assign) { ReceiverId = "worker-1" }),
            (new CaseActor(CaseRole.Worker, "worker-1", unit), new CaseCommand(CaseAction.Submit)),
            (new CaseActor(CaseRole.Unit, "unit-1", unit), new CaseCommand(CaseAction.Confirm)),
            (new CaseActor(CaseRole.Dispatcher, "dispatcher-1"), new CaseCommand(CaseAction.RequestClosing) { ReceiverId = "acceptor-1" }),
            (new CaseActor(CaseRole.Acceptor, "acceptor-1"), new CaseCommand(CaseAction.Close) { Condition = file.Condition }),
        ];
        foreach ((CaseActor actor, CaseCommand command) in steps)
        {
            CaseOutcome outcome = new CaseWorkflow(CaseRules.Default).Apply(file, command, actor, TimeProvider.System.GetUtcNow());
            await store.AppendAsync(city.World.City.HandlerId, id, file.Log.Count, outcome.Changes);
            file = file.Apply(outcome.Changes);
        }

        Assert.Equal(CaseStage.Closed, file.Stage);
    }
}
