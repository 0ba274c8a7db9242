namespace Yipai.Privacy.Masking;

/// <summary>Says what the person chose about publication (公开, PIPL 25).</summary>
/// <remarks>Nothing is published without a consent.</remarks>
public enum PublicationChoice
{
    /// <summary>The person has not chosen.</summary>
    /// <remarks>The effect is the same as <see cref="Withheld"/>.</remarks>
    Unspecified = 0,

    /// <summary>The person refused or has withdrawn the consent.</summary>
    Withheld,

    /// <summary>The person's separate consent is in force.</summary>
    Granted,
}
