namespace Yipai.Privacy.Policies;

/// <summary>Says in which direction a change of a policy goes, seen from the person whom it concerns.</summary>
public enum ChangeEffect
{
    /// <summary>The handler may do more than before.</summary>
    /// <remarks>This is the default, so that an unknown change counts as material.</remarks>
    Widens = 0,

    /// <summary>The handler may do less than before.</summary>
    Narrows,

    /// <summary>The handler may do more in one respect and less in another.</summary>
    Mixed,

    /// <summary>Only words, names or citations change.</summary>
    /// <remarks>No decision depends on them.</remarks>
    WordingOnly,
}
