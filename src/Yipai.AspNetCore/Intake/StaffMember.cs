using Yipai.Cases;
using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes a person of the staff or of a unit who acts on cases.</summary>
/// <param name="Id">The opaque id, which the case and the audit log keep.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit of a person of a department, or null.</param>
public sealed record StaffMember(string Id, PlatformRole Role, string? Unit)
{
    /// <summary>Gets the parts in which the person acts on a case.</summary>
    /// <remarks>A person of a unit is also the worker of the cases assigned to them.</remarks>
    internal IEnumerable<CaseActor> Actors => Role == PlatformRole.DepartmentUnit
        ? [new CaseActor(CaseRole.Unit, Id, Unit), new CaseActor(CaseRole.Worker, Id, Unit)]
        : [new CaseActor(Role.InCases(), Id)];

    /// <summary>Indicates whether the person may see a case: staff see each case, and a unit its own cases.</summary>
    internal bool Sees(CaseFile file) => Role != PlatformRole.DepartmentUnit || (Unit is not null && file.Unit == Unit);

    /// <summary>Returns the role, never the id.</summary>
    public override string ToString() => Role.ToString();
}
