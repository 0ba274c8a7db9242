namespace Yipai.Cases.Views;

/// <summary>Specifies how a field was treated before it was shown.</summary>
public enum FieldTreatment
{
    /// <summary>The field is not shown.</summary>
    Hidden = 0,

    /// <summary>The field is shown in part (脱敏).</summary>
    Masked,

    /// <summary>The field is shown less precisely.</summary>
    Coarsened,
}
