namespace Yipai.Cases.Workflow;

/// <summary>In which role somebody, or a device, uses the platform; <see cref="CaseRole"/> says in which part they act on one
/// case.</summary>
public enum PlatformRole
{
    /// <summary>Nobody that the platform knows: a visitor.</summary>
    Unspecified = 0,

    /// <summary>A registered person (市民).</summary>
    Citizen,

    /// <summary>The guardian of a child under 14 (监护人; PIPL 31).</summary>
    Guardian,

    /// <summary>Checks on site (采集员).</summary>
    Collector,

    /// <summary>Accepts, files and closes cases (受理员).</summary>
    Acceptor,

    /// <summary>Sends cases to units (派遣员).</summary>
    Dispatcher,

    /// <summary>A department that resolves cases (处置单位).</summary>
    DepartmentUnit,

    /// <summary>Watches over units (督查员).</summary>
    Inspector,

    /// <summary>Answers calls and letters (客服).</summary>
    SupportAgent,

    /// <summary>Answers for the protection of personal information (个人信息保护负责人; PIPL 52).</summary>
    PrivacyOfficer,

    /// <summary>Runs the platform, and sees no case by that role alone (管理员).</summary>
    Administrator,

    /// <summary>A device of the city, such as a street camera (登记设备).</summary>
    RegisteredDevice,

    /// <summary>Leads the shift of acceptors and gives final approvals (值班长).</summary>
    ShiftLeader,
}
