namespace Yipai.Privacy.Policies;

/// <summary>Says what a new version of a policy changes for a person (P4.6.1/1; PIPL 14).</summary>
[Flags]
public enum MaterialChange
{
    /// <summary>Nothing material changes: other words or a narrower meaning.</summary>
    None = 0,

    /// <summary>A purpose is new.</summary>
    Purpose = 1,

    /// <summary>An item is new.</summary>
    Item = 2,

    /// <summary>A recipient is new.</summary>
    Recipient = 4,

    /// <summary>The way of collecting changes.</summary>
    Method = 8,

    /// <summary>Something is kept longer.</summary>
    Retention = 16,

    /// <summary>The kind of consent changes.</summary>
    Kind = 32,

    /// <summary>An activity is new.</summary>
    Activity = 64,
}
