namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies the kind of a step in an incident.</summary>
public enum IncidentStepKind
{
    /// <summary>Somebody reported a leak (P4.2.3/2).</summary>
    Reported = 0,

    /// <summary>A measure was taken.</summary>
    MeasureTaken,

    /// <summary>A measure failed and will be tried again.</summary>
    MeasureFailed,

    /// <summary>The severity was judged.</summary>
    Judged,

    /// <summary>The authority was notified.</summary>
    AuthorityNotified,

    /// <summary>The persons were notified.</summary>
    PersonsNotified,

    /// <summary>A notice to the persons was found unnecessary, because the harm was averted (PIPL 57).</summary>
    PersonsSpared,

    /// <summary>The authority ordered a notice to the persons (PIPL 57).</summary>
    NotificationOrdered,

    /// <summary>The report turned out to be groundless.</summary>
    Dismissed,
}
