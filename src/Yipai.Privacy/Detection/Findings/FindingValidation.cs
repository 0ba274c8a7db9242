namespace Yipai.Privacy.Detection;

/// <summary>Says what the validator of a finding's kind decided.</summary>
public enum FindingValidation
{
    /// <summary>The kind has nothing to check.</summary>
    /// <remarks>Its form or the words around it decided.</remarks>
    NotChecked = 0,

    /// <summary>The check digit, date, prefix or range is valid.</summary>
    Passed,

    /// <summary>The check failed, but the text names the kind.</summary>
    /// <remarks>A mistyped value still points to somebody.</remarks>
    Failed,
}
