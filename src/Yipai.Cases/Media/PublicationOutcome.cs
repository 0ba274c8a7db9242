namespace Yipai.Cases.Media;

/// <summary>Specifies whether a file may be shown to the public.</summary>
public enum PublicationOutcome
{
    /// <summary>A person must look at the file first, because there is no redactor or it could not guarantee the result.</summary>
    NeedsReview = 0,

    /// <summary>The copy is redacted, scrubbed and written.</summary>
    Ready,

    /// <summary>The scrubber refused the input or the redactor's result.</summary>
    Refused,
}
