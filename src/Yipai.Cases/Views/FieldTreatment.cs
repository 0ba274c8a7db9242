namespace Yipai.Cases.Views;

/// <summary>What was done to a field before it was shown.</summary>
public enum FieldTreatment
{
    /// <summary>Not shown at all.</summary>
    Hidden = 0,

    /// <summary>Shown in part (脱敏).</summary>
    Masked,

    /// <summary>Shown less precisely.</summary>
    Coarsened,
}
