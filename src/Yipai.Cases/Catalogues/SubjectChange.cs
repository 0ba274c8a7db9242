namespace Yipai.Cases.Catalogues;

/// <summary>Specifies how the next edition treats a class.</summary>
public enum SubjectChange
{
    /// <summary>The change is unknown, because a name is not publicly known.</summary>
    Unknown = 0,

    /// <summary>Number and name are unchanged, except that the minor number has three digits since 2026.</summary>
    Same,

    /// <summary>The number is unchanged and the name is new.</summary>
    Renamed,

    /// <summary>The number is new, and perhaps the name.</summary>
    Moved,

    /// <summary>Several classes replace it; somebody must choose case by case.</summary>
    Split,

    /// <summary>The next edition has no such class.</summary>
    Dropped,
}
