namespace Yipai.Privacy.Server.Contacts;

/// <summary>A connection between two persons, which is open once both have agreed (P4.1.2-3(5)/2).</summary>
/// <param name="Id">The random id, 32 hexadecimal digits.</param>
/// <param name="AskerId">The person who asked, and so has agreed unless they have ended the connection.</param>
/// <param name="FoundId">The person whose number was asked for.</param>
/// <param name="AskedAt">The time of the question.</param>
/// <param name="AskerAgrees">Whether the asker agrees.</param>
/// <param name="FoundAgrees">Whether the found person agrees, or null before the answer.</param>
public sealed record ContactLink(
    string Id, SubjectId AskerId, SubjectId FoundId, DateTimeOffset AskedAt, bool AskerAgrees, bool? FoundAgrees)
{
    /// <summary>Gets whether both have agreed.</summary>
    public bool IsOpen => AskerAgrees && FoundAgrees == true;

    /// <summary>Returns the id, never the persons.</summary>
    public override string ToString() => $"link {Id}";
}
