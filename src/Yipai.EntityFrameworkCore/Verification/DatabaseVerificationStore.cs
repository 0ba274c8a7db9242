using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Verification;

namespace Yipai.EntityFrameworkCore.Verification;

/// <summary>Keeps the results of verifications in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseVerificationStore(YipaiDatabase database) : IVerificationStore
{
    private const string Claim = """
        INSERT INTO yipai_verification (handler_id, verification_id, subject_id, route_id, provider_id, asked_at, state)
        VALUES (@handler, @id, @subject, @route, @provider, @at, 0)
        ON CONFLICT (handler_id, verification_id) DO UPDATE SET asked_at = excluded.asked_at
        WHERE yipai_verification.state = 0 AND yipai_verification.asked_at < @stale
            AND yipai_verification.subject_id = excluded.subject_id AND yipai_verification.route_id = excluded.route_id
        """;

    private const string Settle = """
        UPDATE yipai_verification SET state = @to WHERE handler_id = @handler AND verification_id = @id AND state = @from
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the verification can be claimed again.</exception>
    public async ValueTask<bool> ClaimAsync(
        HandlerId handlerId, VerificationEntry entry, DateTimeOffset staleBefore, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await database.ExecuteAsync(
            Claim,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", entry.Id),
            ("subject", entry.SubjectId.Value),
            ("route", entry.RouteId),
            ("provider", entry.ProviderId),
            ("at", entry.AskedAt.UtcTicks),
            ("stale", staleBefore.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<VerificationEntry?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.VerificationId == id), cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<VerificationEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.VerificationId, from) > 0),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> HasPassedAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        (string handler, string subject) = (handlerId.Value, subjectId.Value);
        int passed = (int)VerificationState.Passed, reviewed = (int)VerificationState.PassedByReview;
        return await database.QueryAsync(
            context => context.Verifications.AsNoTracking().AnyAsync(
                row => row.HandlerId == handler && row.SubjectId == subject && (row.State == passed || row.State == reviewed),
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the verification can be settled again.</exception>
    public async ValueTask<bool> SettleAsync(
        HandlerId handlerId, string id, VerificationState expected, VerificationState settled,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await database.ExecuteAsync(
            Settle, cancellationToken, ("handler", handlerId.Value), ("id", id), ("from", (int)expected), ("to", (int)settled))
            .ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the verification can be released again.</exception>
    public async ValueTask ReleaseAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await database.ExecuteAsync(
            "DELETE FROM yipai_verification WHERE handler_id = @handler AND verification_id = @id AND state = 0",
            cancellationToken, ("handler", handlerId.Value), ("id", id)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the verifications can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_verification WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the verifications can be erased again.</exception>
    public async ValueTask<int> EraseBeforeAsync(
        HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_verification WHERE handler_id = @handler AND asked_at < @before",
            cancellationToken, ("handler", handlerId.Value), ("before", before.UtcTicks)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<VerificationEntry>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<VerificationRow>, IQueryable<VerificationRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<VerificationRow> rows = await database.QueryAsync(
            context => choose(context.Verifications.AsNoTracking().Where(row => row.HandlerId == handler))
                .OrderBy(row => row.VerificationId).Take(IVerificationStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new VerificationEntry(
                row.VerificationId, new SubjectId(row.SubjectId), row.RouteId, row.ProviderId,
                new DateTimeOffset(row.AskedAt, TimeSpan.Zero))
            {
                State = (VerificationState)row.State,
            }),
        ];
    }
}
