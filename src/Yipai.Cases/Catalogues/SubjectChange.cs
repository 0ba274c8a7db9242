namespace Yipai.Cases.Catalogues;

/// <summary>What became of a class in the next edition.</summary>
public enum SubjectChange
{
    /// <summary>It cannot be told: a name is not publicly known.</summary>
    Unknown = 0,

    /// <summary>Number and name stay; since 2026 the minor number is written with three digits.</summary>
    Same,

    /// <summary>The number stays, the name changed.</summary>
    Renamed,

    /// <summary>The number changed, and perhaps the name.</summary>
    Moved,

    /// <summary>Several classes took its place; which one is decided case by case.</summary>
    Split,

    /// <summary>The next edition has no such class.</summary>
    Dropped,
}
