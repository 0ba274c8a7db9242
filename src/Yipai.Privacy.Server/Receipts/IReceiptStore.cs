namespace Yipai.Privacy.Server.Receipts;

/// <summary>Stores the signed receipt of each consent record, so that a person who lost the answer gets the same receipt again.</summary>
public interface IReceiptStore
{
    /// <summary>Stores a receipt.</summary>
    /// <remarks>The same record twice changes nothing.</remarks>
    ValueTask KeepAsync(
        HandlerId handlerId, SubjectId subjectId, Guid entryId, ReadOnlyMemory<byte> receipt,
        CancellationToken cancellationToken = default);

    /// <summary>Finds the receipts of a person by the ids of their records.</summary>
    /// <remarks>A record without a receipt is missing in the result.</remarks>
    ValueTask<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> FindAsync(
        HandlerId handlerId, SubjectId subjectId, IReadOnlyCollection<Guid> entryIds, CancellationToken cancellationToken = default);

    /// <summary>Erases the receipts of a person.</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
