namespace Yipai.Privacy.Consent;

/// <summary>The kinds of settings that a person can turn off or on.</summary>
public enum PreferenceKind
{
    /// <summary>No kind is stated.</summary>
    /// <remarks>The setting covers everything that relies on consent.</remarks>
    Unspecified = 0,

    /// <summary>Advertising by one channel, or by all channels if none is named (P4.1.2-4/2).</summary>
    Advertising,

    /// <summary>Personalized display, search and push, which share one switch (S13; PIPL 24).</summary>
    Personalization,

    /// <summary>An activity, named by its id (P4.1.2-9(2)).</summary>
    Activity,

    /// <summary>A data item, named by its id (P4.1.2-9(2)).</summary>
    Item,
}
