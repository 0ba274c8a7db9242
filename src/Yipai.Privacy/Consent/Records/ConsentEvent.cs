namespace Yipai.Privacy.Consent;

/// <summary>The act of the person on a scope.</summary>
public enum ConsentEvent
{
    /// <summary>The person refused.</summary>
    /// <remarks>Unknown values also count as a refusal.</remarks>
    Refused = 0,

    /// <summary>The person agreed.</summary>
    Given,

    /// <summary>The person withdrew a consent (PIPL 15).</summary>
    /// <remarks>Earlier processing stays lawful (P4.1.2-3/6).</remarks>
    Withdrawn,
}
