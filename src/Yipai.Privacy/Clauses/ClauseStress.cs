namespace Yipai.Privacy.Clauses;

/// <summary>Says why the strict profile has the handler stress a clause in its notice.</summary>
/// <remarks>
/// The published text of 2021 lost its own marks. This enum names the handler's emphasis, never the emphasis of the text.
/// </remarks>
public enum ClauseStress
{
    /// <summary>No rule asks the handler to stress the clause.</summary>
    None = 0,

    /// <summary>The clause speaks of sensitive information (PIPL 30).</summary>
    Sensitive,

    /// <summary>The clause speaks of recipients (PIPL 23).</summary>
    Recipients,

    /// <summary>The clause speaks of automated decisions or profiles (PIPL 24).</summary>
    AutomatedDecisions,
}
