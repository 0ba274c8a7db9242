namespace Yipai.Privacy.Detection;

/// <summary>What the validator of its kind said of a finding.</summary>
public enum FindingValidation
{
    /// <summary>The kind has nothing to check; form or words decided.</summary>
    NotChecked = 0,

    /// <summary>Check digit, date, prefix or range hold.</summary>
    Passed,

    /// <summary>They do not hold, but the text names the kind: a mistyped value still points at somebody.</summary>
    Failed,
}
