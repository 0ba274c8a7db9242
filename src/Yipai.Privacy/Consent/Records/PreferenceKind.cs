namespace Yipai.Privacy.Consent;

/// <summary>What a person turned off or on in the settings.</summary>
public enum PreferenceKind
{
    /// <summary>Not said: everything that rests on consent.</summary>
    Unspecified = 0,

    /// <summary>Advertising by a channel; without one, by all (P4.1.2-4/2).</summary>
    Advertising,

    /// <summary>Personalized display, search and push: one switch (S13; PIPL 24).</summary>
    Personalization,

    /// <summary>An activity, by id (P4.1.2-9(2)).</summary>
    Activity,

    /// <summary>A data item, by id (P4.1.2-9(2)).</summary>
    Item,
}
