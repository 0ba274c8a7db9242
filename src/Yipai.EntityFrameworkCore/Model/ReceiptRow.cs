namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the signed receipt of a consent record.</summary>
internal sealed class ReceiptRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string EntryId { get; init; }

    public required byte[] Content { get; init; }
}
