using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore.Intake;

/// <summary>Brings a received case to its unit through the steps of the workflow, without people at the desk.</summary>
/// <remarks>In a real city, acceptors and dispatchers take these steps, each under their own id.</remarks>
internal sealed class CaseRouting(IOptions<YipaiCityOptions> options)
{
    private const string Desk = "automatic-desk";

    /// <summary>Indicates whether the desk acts.</summary>
    /// <remarks>Where staff act, it leaves every case to them.</remarks>
    public bool IsOn => options.Value.IsDeskAutomatic;

    /// <summary>Gets the workflow of this city.</summary>
    public CaseWorkflow Workflow { get; } = new(CaseRules.Default);

    /// <summary>Returns the changes that accept, file and dispatch the case.</summary>
    public IReadOnlyList<CaseChange> ToUnit(CaseFile received, DateTimeOffset now) => Take(received, Steps(received), now);

    /// <summary>Returns the change that dispatches a reopened case once more.</summary>
    public IReadOnlyList<CaseChange> ToUnitAgain(CaseFile reopened, DateTimeOffset now) => Take(reopened, [ToUnit()], now);

    private IReadOnlyList<CaseChange> Take(CaseFile from, IEnumerable<(CaseRole Role, CaseCommand Command)> steps, DateTimeOffset now)
    {
        CaseFile file = from;
        foreach ((CaseRole role, CaseCommand command) in steps)
        {
            CaseOutcome outcome = Workflow.Apply(file, command, new CaseActor(role, Desk), now);
            file = outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The desk broke a rule: {refusal.Rule}")
                : file.Apply(outcome.Changes);
        }

        return [.. file.Log.Skip(from.Log.Count)];
    }

    private IEnumerable<(CaseRole Role, CaseCommand Command)> Steps(CaseFile received) =>
    [
        (CaseRole.Acceptor, new CaseCommand(CaseAction.Accept)),
        (CaseRole.Acceptor, new CaseCommand(CaseAction.File)
        {
            Condition = $"{received.Subject.Code}/1",
            Limit = new TimeLimit(options.Value.DisposalDays, TimeLimitUnit.WorkDay),
        }),
        ToUnit(),
    ];

    private (CaseRole Role, CaseCommand Command) ToUnit() =>
        (CaseRole.Dispatcher, new CaseCommand(CaseAction.Dispatch) { Unit = options.Value.Unit });
}
