namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a connection between two persons until one of them closes the account.</summary>
internal sealed class ContactLinkRow
{
    public required string HandlerId { get; init; }

    public required string LinkId { get; init; }

    public required string AskerId { get; init; }

    public required string FoundId { get; init; }

    public required long AskedAt { get; init; }

    public required int AskerAgrees { get; init; }

    /// <summary>Gets the answer of the found person, or null before it.</summary>
    public int? FoundAgrees { get; init; }
}
