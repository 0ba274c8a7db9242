namespace Yipai.Cases.Workflow;

/// <summary>Specifies the role in which somebody acts on a case.</summary>
public enum CaseRole
{
    /// <summary>The role is not given.</summary>
    /// <remarks>Such a command is refused.</remarks>
    Unspecified = 0,

    /// <summary>The person who reported the problem (上报人).</summary>
    Reporter,

    /// <summary>The collector, who checks on site before filing and before closing (采集员).</summary>
    Collector,

    /// <summary>The acceptor, who accepts, files and closes cases (受理员).</summary>
    Acceptor,

    /// <summary>The shift leader, who files and closes cases and gives final approvals (值班长).</summary>
    ShiftLeader,

    /// <summary>The dispatcher, who sends cases to units and checks their answers (派遣员).</summary>
    Dispatcher,

    /// <summary>The supervisor, who oversees the units (督查员).</summary>
    Supervisor,

    /// <summary>The department that resolves the case (处置单位).</summary>
    Unit,

    /// <summary>The unit's person on site (处置人员).</summary>
    Worker,

    /// <summary>A clock of the host, never a person.</summary>
    System,
}
