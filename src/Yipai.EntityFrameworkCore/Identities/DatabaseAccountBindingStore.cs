using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Identities;

namespace Yipai.EntityFrameworkCore.Identities;

/// <summary>Keeps bound accounts and attempts in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseAccountBindingStore(YipaiDatabase database) : IAccountBindingStore
{
    private const string Begin = """
        INSERT INTO yipai_binding_attempt (handler_id, attempt_id, provider_id, subject_id, expires_at)
        VALUES (@handler, @id, @provider, @subject, @end)
        ON CONFLICT DO NOTHING
        """;

    private const string Take = """
        DELETE FROM yipai_binding_attempt WHERE handler_id = @handler AND attempt_id = @id
        RETURNING provider_id, subject_id, expires_at
        """;

    // A row of the same account is replaced only for the same person. The unique index keeps a second account of the platform out.
    private const string Bind = """
        INSERT INTO yipai_account_binding (handler_id, provider_id, pseudonym, subject_id, bound_at, claims)
        SELECT @handler, @provider, @pseudonym, @subject, @at, @claims
        WHERE NOT EXISTS (
            SELECT 1 FROM yipai_account_binding WHERE handler_id = @handler AND provider_id = @provider
                AND subject_id = @subject AND pseudonym <> @pseudonym)
        ON CONFLICT (handler_id, provider_id, pseudonym) DO UPDATE SET claims = excluded.claims
        WHERE yipai_account_binding.subject_id = excluded.subject_id
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the attempt can begin again.</exception>
    public async ValueTask<bool> BeginAsync(
        HandlerId handlerId, BindingAttempt attempt, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        await database.ExecuteAsync(
            "DELETE FROM yipai_binding_attempt WHERE handler_id = @handler AND expires_at < @now",
            cancellationToken, ("handler", handlerId.Value), ("now", now.UtcTicks)).ConfigureAwait(false);
        return await database.ExecuteAsync(
            Begin,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", attempt.Id),
            ("provider", attempt.ProviderId),
            ("subject", attempt.SubjectId?.Value ?? ""),
            ("end", attempt.ExpiresAt.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<BindingAttempt?> TakeAsync(
        HandlerId handlerId, string attemptId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attemptId);
        return (await database.RunAsync(
            connection => connection.Command(Take, ("handler", handlerId.Value), ("id", attemptId)).ReadOnceAsync(
                row => new BindingAttempt(
                    attemptId, row.GetString(0), row.GetString(1) is { Length: > 0 } subject ? new SubjectId(subject) : null,
                    new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)),
                cancellationToken),
            cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same binding can be kept again.</exception>
    public async ValueTask<bool> BindAsync(HandlerId handlerId, AccountBinding binding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(binding);
        return await database.ExecuteAsync(
            Bind,
            cancellationToken,
            ("handler", handlerId.Value),
            ("provider", binding.ProviderId),
            ("pseudonym", binding.Pseudonym),
            ("subject", binding.SubjectId.Value),
            ("at", binding.BoundAt.UtcTicks),
            ("claims", JsonSerializer.Serialize(binding.Claims, IdentityJsonContext.Default.IReadOnlyDictionaryStringString)))
            .ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<AccountBinding?> FindAsync(
        HandlerId handlerId, string providerId, string pseudonym, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(providerId);
        ArgumentNullException.ThrowIfNull(pseudonym);
        return (await ReadAsync(
            handlerId, rows => rows.Where(row => row.ProviderId == providerId && row.Pseudonym == pseudonym), cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<AccountBinding>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return ReadAsync(handlerId, rows => rows.Where(row => row.SubjectId == subject), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the account can be unbound again.</exception>
    public async ValueTask<bool> UnbindAsync(
        HandlerId handlerId, SubjectId subjectId, string providerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(providerId);
        return await database.ExecuteAsync(
            "DELETE FROM yipai_account_binding WHERE handler_id = @handler AND subject_id = @subject AND provider_id = @provider",
            cancellationToken,
            ("handler", handlerId.Value), ("subject", subjectId.Value), ("provider", providerId)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; everything can be erased again.</exception>
    public async ValueTask<bool> EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        await database.ExecuteAsync(
            "DELETE FROM yipai_binding_attempt WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);
        return await database.ExecuteAsync(
            "DELETE FROM yipai_account_binding WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false) > 0;
    }

    private async ValueTask<IReadOnlyList<AccountBinding>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<AccountBindingRow>, IQueryable<AccountBindingRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<AccountBindingRow> rows = await database.QueryAsync(
            context => choose(context.AccountBindings.AsNoTracking().Where(row => row.HandlerId == handler))
                .OrderBy(row => row.ProviderId).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new AccountBinding(
                row.ProviderId, row.Pseudonym, new SubjectId(row.SubjectId), new DateTimeOffset(row.BoundAt, TimeSpan.Zero),
                JsonSerializer.Deserialize(row.Claims, IdentityJsonContext.Default.IReadOnlyDictionaryStringString)!)),
        ];
    }
}
