using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Receipts;

namespace Yipai.EntityFrameworkCore.Accounts;

/// <summary>Stores the signed receipts of consent records.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseReceiptStore(YipaiDatabase database) : IReceiptStore
{
    private const string Keep = """
        INSERT INTO yipai_receipt (handler_id, subject_id, entry_id, content) VALUES (@handler, @subject, @entry, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same receipt can be stored again.</exception>
    public async ValueTask KeepAsync(
        HandlerId handlerId, SubjectId subjectId, Guid entryId, ReadOnlyMemory<byte> receipt,
        CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("entry", entryId.ToString("N")),
            ("content", receipt.ToArray())).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> FindAsync(
        HandlerId handlerId, SubjectId subjectId, IReadOnlyCollection<Guid> entryIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entryIds);
        string handler = handlerId.Value;
        string subject = subjectId.Value;
        string[] ids = [.. entryIds.Select(id => id.ToString("N")).Distinct()];
        return await database.QueryAsync(
            context => context.Receipts.AsNoTracking()
                .Where(row => row.HandlerId == handler && row.SubjectId == subject && ids.Contains(row.EntryId))
                .ToDictionaryAsync(row => Guid.Parse(row.EntryId), row => new ReadOnlyMemory<byte>(row.Content), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the receipts can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_receipt WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);
}
