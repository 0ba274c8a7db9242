using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Identities;

namespace Yipai.EntityFrameworkCore.Identities;

/// <summary>Keeps what persons let sites have, and their sign-ins there, in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseSiteGrantStore(YipaiDatabase database) : ISiteGrantStore
{
    private const string Keep = """
        INSERT INTO yipai_site_grant (handler_id, subject_id, site_id, items, agreed_at)
        VALUES (@handler, @subject, @site, @items, @at)
        ON CONFLICT (handler_id, subject_id, site_id) DO UPDATE SET items = excluded.items, agreed_at = excluded.agreed_at
        """;

    private const string NoteUse = """
        UPDATE yipai_site_grant SET last_used_at = @at WHERE handler_id = @handler AND subject_id = @subject AND site_id = @site
        """;

    private const string Open = """
        INSERT INTO yipai_site_sign_in (handler_id, sign_in_id, site_id, subject_id, request_hash, expires_at, state)
        VALUES (@handler, @id, @site, @subject, @hash, @end, 0)
        ON CONFLICT DO NOTHING
        """;

    private const string Fields = "RETURNING site_id, subject_id, request_hash, expires_at";

    private const string Show =
        $"UPDATE yipai_site_sign_in SET state = 1 WHERE handler_id = @handler AND sign_in_id = @id AND state = 0 {Fields}";

    private const string Take =
        $"DELETE FROM yipai_site_sign_in WHERE handler_id = @handler AND sign_in_id = @id AND state = 1 {Fields}";

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same grant can be kept again.</exception>
    public async ValueTask KeepAsync(HandlerId handlerId, SiteGrant grant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", grant.SubjectId.Value),
            ("site", grant.SiteId),
            ("items", JsonSerializer.Serialize(grant.Items, IdentityJsonContext.Default.IReadOnlyDictionaryStringString)),
            ("at", grant.AgreedAt.UtcTicks)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<SiteGrant>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        (string handler, string subject) = (handlerId.Value, subjectId.Value);
        List<SiteGrantRow> rows = await database.QueryAsync(
            context => context.SiteGrants.AsNoTracking().Where(row => row.HandlerId == handler && row.SubjectId == subject)
                .OrderBy(row => row.SiteId).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new SiteGrant(
                row.SiteId, new SubjectId(row.SubjectId),
                JsonSerializer.Deserialize(row.Items, IdentityJsonContext.Default.IReadOnlyDictionaryStringString)!,
                new DateTimeOffset(row.AgreedAt, TimeSpan.Zero))
            {
                LastUsedAt = row.LastUsedAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
            }),
        ];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the use can be noted again.</exception>
    public async ValueTask NoteUseAsync(
        HandlerId handlerId, SubjectId subjectId, string siteId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        await database.ExecuteAsync(
            NoteUse,
            cancellationToken,
            ("handler", handlerId.Value), ("subject", subjectId.Value), ("site", siteId), ("at", at.UtcTicks)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the grant can be withdrawn again.</exception>
    public async ValueTask<bool> WithdrawAsync(
        HandlerId handlerId, SubjectId subjectId, string siteId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        await DeleteAsync("yipai_site_sign_in", handlerId, subjectId, siteId, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync("yipai_site_grant", handlerId, subjectId, siteId, cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same sign-in can be opened again.</exception>
    public async ValueTask<SiteSignIn> OpenAsync(
        HandlerId handlerId, SiteSignIn signIn, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        await database.ExecuteAsync(
            "DELETE FROM yipai_site_sign_in WHERE handler_id = @handler AND expires_at < @now",
            cancellationToken, ("handler", handlerId.Value), ("now", now.UtcTicks)).ConfigureAwait(false);
        int kept = await database.ExecuteAsync(
            Open,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", signIn.Id),
            ("site", signIn.SiteId),
            ("subject", signIn.SubjectId.Value),
            ("hash", signIn.RequestHash),
            ("end", signIn.ExpiresAt.UtcTicks)).ConfigureAwait(false);
        return kept == 1 ? signIn : await FindAsync(handlerId, signIn.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<SiteSignIn?> ShowAsync(HandlerId handlerId, string signInId, CancellationToken cancellationToken = default) =>
        MoveAsync(Show, handlerId, signInId, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<SiteSignIn?> TakeAsync(HandlerId handlerId, string signInId, CancellationToken cancellationToken = default) =>
        MoveAsync(Take, handlerId, signInId, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; everything can be erased again.</exception>
    public async ValueTask<bool> EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        await DeleteAsync("yipai_site_sign_in", handlerId, subjectId, null, cancellationToken).ConfigureAwait(false);
        return await DeleteAsync("yipai_site_grant", handlerId, subjectId, null, cancellationToken).ConfigureAwait(false) > 0;
    }

    private async ValueTask<SiteSignIn> FindAsync(HandlerId handlerId, string signInId, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        SiteSignInRow row = await database.QueryAsync(
            context => context.SiteSignIns.AsNoTracking()
                .FirstAsync(row => row.HandlerId == handler && row.SignInId == signInId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return new SiteSignIn(
            row.SignInId, row.SiteId, new SubjectId(row.SubjectId), row.RequestHash, new DateTimeOffset(row.ExpiresAt, TimeSpan.Zero));
    }

    private async ValueTask<SiteSignIn?> MoveAsync(
        string sql, HandlerId handlerId, string signInId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signInId);
        return (await database.RunAsync(
            connection => connection.Command(sql, ("handler", handlerId.Value), ("id", signInId)).ReadOnceAsync(
                row => new SiteSignIn(
                    signInId, row.GetString(0), new SubjectId(row.GetString(1)), row.GetString(2),
                    new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero)),
                cancellationToken),
            cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    private Task<int> DeleteAsync(
        string table, HandlerId handlerId, SubjectId subjectId, string? siteId, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            $"DELETE FROM {table} WHERE handler_id = @handler AND subject_id = @subject AND (@site = '' OR site_id = @site)",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("site", siteId ?? ""));
}
