using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Gives the field's names for stages, actions and roles.</summary>
/// <remarks>A city may use names of its own.</remarks>
public static class CaseTerms
{
    /// <summary>Returns the name of a stage.</summary>
    public static LocalizedText Of(CaseStage stage) => CaseStages.Of(stage).Name;

    /// <summary>Returns the name of an action.</summary>
    public static LocalizedText Of(CaseAction action) => CaseActions.Of(action).Name;

    /// <summary>Returns the name of a role.</summary>
    public static LocalizedText Of(CaseRole role) => role switch
    {
        CaseRole.Reporter => new("上报人", "reporter"),
        CaseRole.Collector => new("采集员", "collector"),
        CaseRole.Acceptor => new("受理员", "acceptor"),
        CaseRole.ShiftLeader => new("值班长", "shift leader"),
        CaseRole.Dispatcher => new("派遣员", "dispatcher"),
        CaseRole.Supervisor => new("督查员", "supervisor"),
        CaseRole.Unit => new("处置单位", "unit"),
        CaseRole.Worker => new("处置人员", "worker"),
        CaseRole.System => new("系统", "clock"),
        _ => new("未知", "unknown"),
    };
}
