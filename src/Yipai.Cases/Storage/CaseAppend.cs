namespace Yipai.Cases.Storage;

/// <summary>Specifies what a store did with changes.</summary>
public enum CaseAppend
{
    /// <summary>The store has no case of this number, and nothing was written.</summary>
    UnknownCase = 0,

    /// <summary>The changes are kept.</summary>
    Appended,

    /// <summary>Somebody else changed the case before, and nothing was written.</summary>
    /// <remarks>Read the case and decide again.</remarks>
    Conflict,
}
