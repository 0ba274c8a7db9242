namespace Yipai.Privacy.Processing;

/// <summary>Names how items reach the handler.</summary>
public enum CollectionMode
{
    /// <summary>The request names no mode, so the mode that the activity declares applies.</summary>
    Unspecified = 0,

    /// <summary>The person types, takes or picks each item by a separate act.</summary>
    UserProvided,

    /// <summary>The software reads the items once, without an act of the person (自动收集, P4.1.2-2/1).</summary>
    Automatic,

    /// <summary>The software reads the items repeatedly or in the background.</summary>
    /// <remarks>No clause declares this mode.</remarks>
    Continuous,
}
