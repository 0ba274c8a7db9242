namespace Yipai.Cases.Workflow;

/// <summary>Tells in which part a role on the platform acts on cases.</summary>
public static class PlatformRoles
{
    /// <summary>Returns the part in which a role acts on cases; <see cref="CaseRole.Unspecified"/>, which the workflow refuses, when it
    /// has none.</summary>
    public static CaseRole InCases(this PlatformRole role) => role switch
    {
        PlatformRole.Citizen or PlatformRole.Guardian or PlatformRole.RegisteredDevice => CaseRole.Reporter,
        PlatformRole.Collector => CaseRole.Collector,
        PlatformRole.Acceptor => CaseRole.Acceptor,
        PlatformRole.Dispatcher => CaseRole.Dispatcher,
        PlatformRole.DepartmentUnit => CaseRole.Unit,
        PlatformRole.Inspector => CaseRole.Supervisor,
        PlatformRole.ShiftLeader => CaseRole.ShiftLeader,
        _ => CaseRole.Unspecified,
    };
}
