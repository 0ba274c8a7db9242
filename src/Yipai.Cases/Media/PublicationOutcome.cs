namespace Yipai.Cases.Media;

/// <summary>Whether a file may be shown to the public.</summary>
public enum PublicationOutcome
{
    /// <summary>Not before a person has looked at it: there is no redactor, or it would not vouch.</summary>
    NeedsReview = 0,

    /// <summary>Redacted, scrubbed and written.</summary>
    Ready,

    /// <summary>The scrubber refused what came in, or what the redactor made.</summary>
    Refused,
}
