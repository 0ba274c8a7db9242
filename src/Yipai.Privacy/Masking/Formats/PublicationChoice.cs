namespace Yipai.Privacy.Masking;

/// <summary>What the person said about publishing (公开, PIPL 25); without a word nothing is published.</summary>
public enum PublicationChoice
{
    /// <summary>Nothing was said; as withheld.</summary>
    Unspecified = 0,

    /// <summary>Refused, or withdrawn again.</summary>
    Withheld,

    /// <summary>Separate consent is in force.</summary>
    Granted,
}
