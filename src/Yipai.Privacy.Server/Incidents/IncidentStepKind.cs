namespace Yipai.Privacy.Server.Incidents;

/// <summary>What happened in an incident.</summary>
public enum IncidentStepKind
{
    /// <summary>A leak was reported, by anyone (P4.2.3/2).</summary>
    Reported = 0,

    /// <summary>A measure was taken.</summary>
    MeasureTaken,

    /// <summary>A measure failed; it is tried again.</summary>
    MeasureFailed,

    /// <summary>How grave it is was judged.</summary>
    Judged,

    /// <summary>The authority was told.</summary>
    AuthorityNotified,

    /// <summary>The persons were told.</summary>
    PersonsNotified,

    /// <summary>Telling the persons was found unnecessary: the harm was averted (PIPL 57).</summary>
    PersonsSpared,

    /// <summary>The authority ordered that the persons be told (PIPL 57).</summary>
    NotificationOrdered,

    /// <summary>The report was found to be groundless.</summary>
    Dismissed,
}
