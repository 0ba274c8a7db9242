using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Accounts;

/// <summary>Stores accounts and their sessions.</summary>
/// <remarks>On SQLite, an erased account is overwritten in the file and removed from the write-ahead log.</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabaseAccountStore(YipaiDatabase database) : IAccountStore
{
    private const string Open = """
        INSERT INTO yipai_account (handler_id, subject_id, account_name, mobile_number, password_hash)
        VALUES (@handler, @subject, @name, @mobile, @hash)
        ON CONFLICT DO NOTHING
        """;

    private const string Hold = "SELECT 1 FROM yipai_account WHERE handler_id = @handler AND subject_id = @subject";

    private const string Change = """
        UPDATE yipai_account SET account_name = @name, mobile_number = @mobile, password_hash = @hash
        WHERE handler_id = @handler AND subject_id = @subject AND NOT EXISTS (
            SELECT 1 FROM yipai_account WHERE handler_id = @handler AND account_name = @name AND subject_id <> @subject)
        """;

    private const string Freeze = """
        UPDATE yipai_account SET frozen_at = @at WHERE handler_id = @handler AND subject_id = @subject AND frozen_at IS NULL
        """;

    private const string RenewPassword = """
        UPDATE yipai_account SET password_hash = @hash, frozen_at = NULL
        WHERE handler_id = @handler AND subject_id = @subject AND password_hash = @expected
        """;

    private const string KeepSession = """
        INSERT INTO yipai_session (handler_id, token_hash, subject_id, expires_at) VALUES (@handler, @token, @subject, @end)
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same account can be stored again.</exception>
    public async ValueTask<bool> OpenAsync(HandlerId handlerId, StoredAccount account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await WriteAsync(Open, handlerId, account, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: the row is damaged.</exception>
    public ValueTask<StoredAccount?> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return FindAsync(handlerId, rows => rows.Where(row => row.SubjectId == subject), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: the row is damaged.</exception>
    public ValueTask<StoredAccount?> FindByNameAsync(
        HandlerId handlerId, string accountName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        return FindAsync(handlerId, rows => rows.Where(row => row.AccountName == accountName), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public async ValueTask<IReadOnlyList<SubjectId>> ListAsync(
        HandlerId handlerId, SubjectId? after, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        string handler = handlerId.Value;
        string first = after?.Value ?? "";
        List<string> found = await database.QueryAsync(
            context => context.Accounts.AsNoTracking()
                .Where(row => row.HandlerId == handler && string.Compare(row.SubjectId, first) > 0)
                .OrderBy(row => row.SubjectId).Select(row => row.SubjectId).Take(count).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. found.Select(subject => SubjectOf("yipai_account", subject))];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> HoldAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            connection => connection.Command(Hold + database.RowLock, ("handler", handlerId.Value), ("subject", subjectId.Value))
                .FindOnceAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same change can be made again.</exception>
    public async ValueTask<bool> ChangeAsync(HandlerId handlerId, StoredAccount account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await WriteAsync(Change, handlerId, account, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the account can be frozen again.</exception>
    public async ValueTask<bool> FreezeAsync(
        HandlerId handlerId, SubjectId subjectId, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        await EndingSessionsAsync(
            handlerId,
            subjectId,
            connection => connection.Command(
                Freeze, ("handler", handlerId.Value), ("subject", subjectId.Value), ("at", at.UtcTicks)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the password can be renewed again.</exception>
    public async ValueTask<bool> RenewPasswordAsync(
        HandlerId handlerId, SubjectId subjectId, string expectedHash, string passwordHash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expectedHash);
        ArgumentNullException.ThrowIfNull(passwordHash);
        return await EndingSessionsAsync(
            handlerId,
            subjectId,
            connection => connection.Command(
                RenewPassword,
                ("handler", handlerId.Value), ("subject", subjectId.Value), ("expected", expectedHash), ("hash", passwordHash)),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask KeepSessionAsync(HandlerId handlerId, StoredSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        await database.ExecuteAsync(
            KeepSession,
            cancellationToken,
            ("handler", handlerId.Value),
            ("token", session.TokenHash),
            ("subject", session.SubjectId.Value),
            ("end", session.ExpiresAt.UtcTicks)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: the row is damaged.</exception>
    public async ValueTask<StoredSession?> FindSessionAsync(
        HandlerId handlerId, string tokenHash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokenHash);
        string handler = handlerId.Value;
        SessionRow? row = await database.QueryAsync(
            context => context.Sessions.AsNoTracking()
                .FirstOrDefaultAsync(row => row.HandlerId == handler && row.TokenHash == tokenHash, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null
            : new StoredSession(row.TokenHash, SubjectOf("yipai_session", row.SubjectId), new DateTimeOffset(row.ExpiresAt, TimeSpan.Zero));
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the session can be ended again.</exception>
    public async ValueTask EndSessionAsync(HandlerId handlerId, string tokenHash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokenHash);
        await database.ExecuteAsync(
            "DELETE FROM yipai_session WHERE handler_id = @handler AND token_hash = @token",
            cancellationToken,
            ("handler", handlerId.Value),
            ("token", tokenHash)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the sessions can be ended again.</exception>
    public async ValueTask EndSessionsAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await DeleteAsync("yipai_session", handlerId, subjectId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the account can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        await DeleteAsync("yipai_session", handlerId, subjectId, cancellationToken).ConfigureAwait(false);
        await DeleteAsync("yipai_account", handlerId, subjectId, cancellationToken).ConfigureAwait(false);
        await database.SweepAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes an account, and ends its sessions if the change was made.</summary>
    private async ValueTask<bool> EndingSessionsAsync(
        HandlerId handlerId, SubjectId subjectId, Func<System.Data.Common.DbConnection, System.Data.Common.DbCommand> change,
        CancellationToken cancellationToken)
    {
        bool isChanged = await database.RunAsync(
            connection => change(connection).ExecuteOnceAsync(cancellationToken), cancellationToken).ConfigureAwait(false) == 1;
        if (isChanged)
        {
            await EndSessionsAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false);
        }

        return isChanged;
    }

    private async ValueTask<bool> WriteAsync(
        string sql, HandlerId handlerId, StoredAccount account, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            sql,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", account.SubjectId.Value),
            ("name", account.AccountName),
            ("mobile", account.MobileNumber),
            ("hash", account.PasswordHash)).ConfigureAwait(false) > 0;

    private async ValueTask<StoredAccount?> FindAsync(
        HandlerId handlerId, Func<IQueryable<AccountRow>, IQueryable<AccountRow>> which, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        AccountRow? row = await database.QueryAsync(
            context => which(context.Accounts.AsNoTracking().Where(row => row.HandlerId == handler)).FirstOrDefaultAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null
            : new StoredAccount(SubjectOf("yipai_account", row.SubjectId), row.AccountName, row.MobileNumber, row.PasswordHash)
            {
                FrozenAt = row.FrozenAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
            };
    }

    private Task<int> DeleteAsync(string table, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            $"DELETE FROM {table} WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value));

    private static SubjectId SubjectOf(string table, string text) =>
        SubjectId.TryParse(text, out SubjectId subject) ? subject : throw YipaiStorageException.CorruptRow(table, "?");
}
