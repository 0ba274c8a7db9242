namespace Yipai.Privacy.Masking;

/// <summary>Says whether the person behind an object agreed to publication.</summary>
/// <remarks>
/// JSON and CSV ask the object. Values that need this choice are left out for the public if it was not granted (PIPL 25; S31).
/// </remarks>
public interface IPublicationSubject
{
    /// <summary>Gets the choice that is in force now.</summary>
    PublicationChoice Publication { get; }
}
