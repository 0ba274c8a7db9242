namespace Yipai.Privacy.Consent;

/// <summary>What the person did.</summary>
public enum ConsentEvent
{
    /// <summary>Refused, or anything not understood.</summary>
    Refused = 0,

    /// <summary>Agreed.</summary>
    Given,

    /// <summary>Withdrew an agreement (PIPL 15); what was done before stays lawful (P4.1.2-3/6).</summary>
    Withdrawn,
}
