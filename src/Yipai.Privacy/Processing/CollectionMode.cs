namespace Yipai.Privacy.Processing;

/// <summary>How items come to the handler.</summary>
public enum CollectionMode
{
    /// <summary>Not said: the way that the activity itself declares.</summary>
    Unspecified = 0,

    /// <summary>Typed, taken or picked by the person, one act each.</summary>
    UserProvided,

    /// <summary>Read once, without an act of giving (自动收集, P4.1.2-2/1).</summary>
    Automatic,

    /// <summary>Read again and again, or in the background; no clause declares it.</summary>
    Continuous,
}
