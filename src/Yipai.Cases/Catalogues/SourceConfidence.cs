namespace Yipai.Cases.Catalogues;

/// <summary>How sure the number and the name of a class are.</summary>
public enum SourceConfidence
{
    /// <summary>Not said.</summary>
    Unstated = 0,

    /// <summary>From memory or by inference.</summary>
    Low,

    /// <summary>One good source.</summary>
    Medium,

    /// <summary>One good source that agrees with independent ones wherever they can be compared.</summary>
    MediumHigh,

    /// <summary>Two independent sources.</summary>
    High,
}
