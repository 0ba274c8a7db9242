namespace Yipai.Cases.Catalogues;

/// <summary>Specifies the confidence in the number and the name of a class.</summary>
public enum SourceConfidence
{
    /// <summary>The confidence is not given.</summary>
    Unstated = 0,

    /// <summary>The value comes from memory or from inference.</summary>
    Low,

    /// <summary>One good source gives the value.</summary>
    Medium,

    /// <summary>One good source gives the value and agrees with independent ones wherever they can be compared.</summary>
    MediumHigh,

    /// <summary>Two independent sources give the value.</summary>
    High,
}
