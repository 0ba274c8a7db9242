namespace Yipai.Cases.Workflow;

/// <summary>How far a case has come.</summary>
public enum CaseStage
{
    /// <summary>Reported (上报).</summary>
    Reported = 0,

    /// <summary>Dispatched to a department (派遣).</summary>
    Dispatched,
}
