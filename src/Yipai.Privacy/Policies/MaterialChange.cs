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

    /// <summary>An activity is new, in service, or part of the basic service.</summary>
    Activity = 64,

    /// <summary>The lawful basis is no longer consent.</summary>
    Basis = 128,

    /// <summary>Visitors without an account may take part or give more.</summary>
    Audience = 256,

    /// <summary>A condition beside consent is gone, such as a contract, an evidence or the tie to a setting.</summary>
    Condition = 512,

    /// <summary>An item is no longer sensitive.</summary>
    Sensitivity = 1024,
}
