namespace Yipai.Privacy.Masking;

/// <summary>An object that knows whether its person agreed to publication; JSON and CSV ask it.</summary>
/// <remarks>What needs the choice is left out for the public where it was not granted (PIPL 25; S31).</remarks>
public interface IPublicationSubject
{
    /// <summary>The choice in force now.</summary>
    PublicationChoice Publication { get; }
}
