namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one entry of the consent ledger.</summary>
internal sealed class ConsentEntryRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>Gets the sequence number among the entries of this person with this handler, counted from 0.</summary>
    public required long Sequence { get; init; }

    public required string EntryId { get; init; }

    public required byte[] Content { get; init; }
}
