namespace Yipai.Privacy.Server.Assessments;

/// <summary>Names why a handler must assess the impact before it starts (个人信息保护影响评估, PIPL 55).</summary>
[Flags]
public enum AssessmentReasons
{
    /// <summary>No reason applies, so that no assessment is needed.</summary>
    None = 0,

    /// <summary>Sensitive personal information is processed, 55(1).</summary>
    SensitiveInformation = 1,

    /// <summary>Personal information is used for automated decisions, 55(2).</summary>
    AutomatedDecision = 2,

    /// <summary>The processing is entrusted to a supplier, 55(3).</summary>
    Entrustment = 4,

    /// <summary>Information is provided to another handler, 55(3).</summary>
    Provision = 8,

    /// <summary>Information is published, 55(3).</summary>
    Publication = 16,
}
