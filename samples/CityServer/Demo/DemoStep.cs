using Yipai.AspNetCore.Intake;
using Yipai.Cases.Workflow;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Describes one step on a case.</summary>
/// <param name="Hours">The hours after the step before.</param>
/// <param name="Actor">The id of a person of the staff, <see cref="Reporter"/> or <see cref="Unit"/>.</param>
/// <param name="Command">The command, without what depends on the case.</param>
internal sealed record DemoStep(double Hours, string Actor, CaseCommand Command)
{
    /// <summary>The actor of a step that the reporter takes.</summary>
    public const string Reporter = "reporter";

    /// <summary>The actor of a step that the unit of the case takes.</summary>
    /// <remarks>The unit's person is also the worker.</remarks>
    public const string Unit = "unit";

    private const int SuspendedDays = 90;

    /// <summary>Returns the command for a case of a unit.</summary>
    public CaseCommand CommandFor(StaffMember unit) => Command.Action switch
    {
        CaseAction.Dispatch => Command with { Unit = unit.Unit },
        CaseAction.Assign => Command with { ReceiverId = unit.Id },
        CaseAction.Suspend => Command with { Until = TimeProvider.System.GetUtcNow().AddDays(SuspendedDays) },
        _ => Command,
    };
}
