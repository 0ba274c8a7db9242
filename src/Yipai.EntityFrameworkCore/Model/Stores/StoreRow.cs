namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the declaration of one store of the handler.</summary>
internal sealed class StoreRow
{
    public required string HandlerId { get; init; }

    public required string StoreName { get; init; }

    public required int Region { get; init; }

    /// <summary>Gets the safeguards as letters: encryption, access control, access log, integrity.</summary>
    public required string Safeguards { get; init; }

    /// <summary>Gets the ids of the items in their order, separated by spaces.</summary>
    public required string Items { get; init; }

    public required long DeclaredAt { get; init; }
}
