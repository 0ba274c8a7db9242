using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class PlatformRolesTests
{
    [Theory]
    [InlineData(PlatformRole.Citizen, CaseRole.Reporter)]
    [InlineData(PlatformRole.Guardian, CaseRole.Reporter)]
    [InlineData(PlatformRole.RegisteredDevice, CaseRole.Reporter)]
    [InlineData(PlatformRole.Collector, CaseRole.Collector)]
    [InlineData(PlatformRole.Acceptor, CaseRole.Acceptor)]
    [InlineData(PlatformRole.Dispatcher, CaseRole.Dispatcher)]
    [InlineData(PlatformRole.DepartmentUnit, CaseRole.Unit)]
    [InlineData(PlatformRole.Inspector, CaseRole.Supervisor)]
    [InlineData(PlatformRole.ShiftLeader, CaseRole.ShiftLeader)]
    public void InCases_RoleWithAPart_IsThatPart(PlatformRole role, CaseRole part) => Assert.Equal(part, role.InCases());

    [Theory]
    [InlineData(PlatformRole.Unspecified)]
    [InlineData(PlatformRole.SupportAgent)]
    [InlineData(PlatformRole.PrivacyOfficer)]
    [InlineData(PlatformRole.Administrator)]
    [InlineData((PlatformRole)99)]
    public void InCases_RoleWithoutAPart_IsUnspecified(PlatformRole role) => Assert.Equal(CaseRole.Unspecified, role.InCases());
}
