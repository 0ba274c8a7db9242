using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Brings commands to the desks of the city as its endpoints do.</summary>
internal sealed class DemoCommands(IServiceProvider services)
{
    private readonly CommandDesk _reporters = services.GetRequiredService<CommandDesk>();
    private readonly StaffCommandDesk _staff = services.GetRequiredService<StaffCommandDesk>();

    /// <summary>Takes a command of the reporter, and returns the version of the case after it.</summary>
    public async Task<int> TakeAsync(CaseId id, CaseCommand command, SubjectId reporter, int version)
    {
        DemoCitizens.Check(await _reporters.TakeAsync(id, WithId(command), reporter, CancellationToken.None));
        return version + 1;
    }

    /// <summary>Takes a command of the staff or of a unit, and returns the version of the case after it.</summary>
    public async Task<int> TakeAsync(CaseId id, CaseCommand command, StaffMember member, int version) => DemoCitizens.Check(
        await _staff.TakeAsync(id, new StaffCommand(WithId(command), version), member, CancellationToken.None)).Version;

    private static CaseCommand WithId(CaseCommand command) => command with { Id = IdentifierSource.Random.NewIdentifier() };
}
