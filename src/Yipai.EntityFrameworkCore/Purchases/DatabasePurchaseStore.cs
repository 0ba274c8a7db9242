using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Purchases;

namespace Yipai.EntityFrameworkCore.Purchases;

/// <summary>Keeps orders and rewards in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabasePurchaseStore(YipaiDatabase database) : IPurchaseStore
{
    private const string Claim = """
        INSERT INTO yipai_purchase
            (handler_id, purchase_id, subject_id, service_id, points, amount_in_fen, placed_at, state, coupon)
        VALUES (@handler, @id, @subject, @service, @points, @amount, @at, @state, @coupon)
        ON CONFLICT (handler_id, purchase_id) DO UPDATE SET placed_at = excluded.placed_at
        WHERE yipai_purchase.state = 0 AND yipai_purchase.placed_at < @stale
            AND yipai_purchase.subject_id = excluded.subject_id AND yipai_purchase.service_id = excluded.service_id
        """;

    private const string OfOne = "WHERE handler_id = @handler AND purchase_id = @id";
    private const string OfPerson = "WHERE handler_id = @handler AND subject_id = @subject";

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the entry can be claimed again.</exception>
    public async ValueTask<bool> ClaimAsync(
        HandlerId handlerId, PurchaseEntry entry, DateTimeOffset staleBefore, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await database.ExecuteAsync(
            Claim,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", entry.Id),
            ("subject", entry.SubjectId.Value),
            ("service", entry.ServiceId),
            ("points", entry.Points),
            ("amount", entry.AmountInFen),
            ("at", entry.PlacedAt.UtcTicks),
            ("state", (int)entry.State),
            ("coupon", entry.Coupon ?? (object)DBNull.Value),
            ("stale", staleBefore.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<PurchaseEntry?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.PurchaseId == id), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<PurchaseEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId, rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.PurchaseId, from) > 0), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<PurchaseEntry>> ReadOrdersAsync(
        HandlerId handlerId, string? after, CancellationToken cancellationToken = default)
    {
        string from = after ?? "";
        return ReadAsync(
            handlerId, rows => rows.Where(row => row.ServiceId != "" && string.Compare(row.PurchaseId, from) > 0), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<int> ReadBalanceAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        (string handler, string subject) = (handlerId.Value, subjectId.Value);
        return await database.QueryAsync(
            context => context.Purchases.AsNoTracking()
                .Where(row => row.HandlerId == handler && row.SubjectId == subject).SumAsync(row => row.Points, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the order can be settled again.</exception>
    public async ValueTask<bool> SettleAsync(
        HandlerId handlerId, string id, PurchaseState settled, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await database.ExecuteAsync(
            $"UPDATE yipai_purchase SET state = @state {OfOne} AND state = 0",
            cancellationToken, ("handler", handlerId.Value), ("id", id), ("state", (int)settled)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the order can be released again.</exception>
    public async ValueTask ReleaseAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await database.ExecuteAsync(
            $"DELETE FROM yipai_purchase {OfOne} AND state = 0", cancellationToken, ("handler", handlerId.Value), ("id", id))
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the reward can be renamed again.</exception>
    public async ValueTask RenameAsync(HandlerId handlerId, string id, string newId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(newId);
        await database.ExecuteAsync(
            $"UPDATE yipai_purchase SET purchase_id = @new {OfOne}",
            cancellationToken, ("handler", handlerId.Value), ("id", id), ("new", newId)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the entries can be erased again.</exception>
    public async ValueTask ForfeitAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            $"DELETE FROM yipai_purchase {OfPerson} AND NOT (amount_in_fen > 0 AND state = 1)",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the entries can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            $"DELETE FROM yipai_purchase {OfPerson}",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the orders can be erased again.</exception>
    public async ValueTask<int> EraseBeforeAsync(
        HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_purchase WHERE handler_id = @handler AND placed_at < @before AND amount_in_fen > 0 AND state <> 0",
            cancellationToken, ("handler", handlerId.Value), ("before", before.UtcTicks)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<PurchaseEntry>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<PurchaseRow>, IQueryable<PurchaseRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<PurchaseRow> rows = await database.QueryAsync(
            context => choose(context.Purchases.AsNoTracking().Where(row => row.HandlerId == handler))
                .OrderBy(row => row.PurchaseId).Take(IPurchaseStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new PurchaseEntry(
                row.PurchaseId, new SubjectId(row.SubjectId), row.ServiceId, row.Points, row.AmountInFen,
                new DateTimeOffset(row.PlacedAt, TimeSpan.Zero))
            {
                State = (PurchaseState)row.State,
                Coupon = row.Coupon,
            }),
        ];
    }
}
