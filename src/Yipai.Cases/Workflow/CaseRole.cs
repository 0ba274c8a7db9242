namespace Yipai.Cases.Workflow;

/// <summary>In which part somebody acts on a case.</summary>
public enum CaseRole
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>Who reported it (上报人).</summary>
    Reporter,

    /// <summary>Checks on site, before filing and before closing (采集员).</summary>
    Collector,

    /// <summary>Accepts, files and closes (受理员).</summary>
    Acceptor,

    /// <summary>Files, closes and has the last word (值班长).</summary>
    ShiftLeader,

    /// <summary>Sends cases to units and examines their answers (派遣员).</summary>
    Dispatcher,

    /// <summary>Watches over units (督查员).</summary>
    Supervisor,

    /// <summary>The department that resolves the case (处置单位).</summary>
    Unit,

    /// <summary>The unit's person on site (处置人员).</summary>
    Worker,

    /// <summary>A clock, never a person.</summary>
    System,
}
