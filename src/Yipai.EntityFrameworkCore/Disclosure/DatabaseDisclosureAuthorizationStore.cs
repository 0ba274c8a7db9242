using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Disclosure;

/// <summary>Stores the authorizations that persons give to outside organizations.</summary>
/// <remarks>On SQLite, a deleted authorization is overwritten in the file and removed from the write-ahead log.</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabaseDisclosureAuthorizationStore(YipaiDatabase database) : IDisclosureAuthorizationStore
{
    private const string Keep = """
        INSERT INTO yipai_authorization (
            handler_id, authorization_id, subject_id, organization_id, recipient_name, recipient_contact, purpose, items, given_at,
            ends_at)
        VALUES (@handler, @id, @subject, @organization, @name, @contact, @purpose, @items, @given, @ends)
        ON CONFLICT DO NOTHING
        """;

    private const string Withdraw = """
        UPDATE yipai_authorization SET withdrawn_at = @at
        WHERE handler_id = @handler AND authorization_id = @id AND subject_id = @subject AND withdrawn_at IS NULL
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same authorization can be stored again.</exception>
    public async ValueTask<bool> KeepAsync(
        HandlerId handlerId, DisclosureAuthorization authorization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        return await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", NameOf(authorization.Id)),
            ("subject", authorization.SubjectId.Value),
            ("organization", authorization.OrganizationId),
            ("name", authorization.RecipientName),
            ("contact", authorization.RecipientContact),
            ("purpose", authorization.Purpose),
            ("items", string.Join(' ', authorization.Items.ToList().Select(item => item.Id))),
            ("given", authorization.GivenAt.UtcTicks),
            ("ends", authorization.Until.UtcTicks)).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: the row is damaged.</exception>
    public async ValueTask<DisclosureAuthorization?> FindAsync(
        HandlerId handlerId, Guid id, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string name = NameOf(id);
        AuthorizationRow? found = await database.QueryAsync(
            context => context.Authorizations.AsNoTracking()
                .FirstOrDefaultAsync(row => row.HandlerId == handler && row.AuthorizationId == name, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found is null ? null : Read(found);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public IAsyncEnumerable<DisclosureAuthorization> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, Guid? after = null, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return ReadAsync(handlerId, rows => rows.Where(row => row.SubjectId == subject), after, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public IAsyncEnumerable<DisclosureAuthorization> ReadForAsync(
        HandlerId handlerId, string organizationId, Guid? after = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organizationId);
        return ReadAsync(handlerId, rows => rows.Where(row => row.OrganizationId == organizationId), after, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the authorization can be withdrawn again.</exception>
    public async ValueTask<bool> WithdrawAsync(
        HandlerId handlerId, SubjectId subjectId, Guid id, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Withdraw,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", NameOf(id)),
            ("subject", subjectId.Value),
            ("at", at.UtcTicks)).ConfigureAwait(false) > 0;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the authorizations can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        await database.ExecuteAsync(
            "DELETE FROM yipai_authorization WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);
        await database.SweepAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string NameOf(Guid id) => id.ToString("N");

    private static DisclosureAuthorization Read(AuthorizationRow row) => new()
    {
        Id = Guid.ParseExact(row.AuthorizationId, "N"),
        SubjectId = SubjectId.TryParse(row.SubjectId, out SubjectId subject)
            ? subject : throw YipaiStorageException.CorruptRow("yipai_authorization", row.AuthorizationId),
        OrganizationId = row.OrganizationId,
        RecipientName = row.RecipientName,
        RecipientContact = row.RecipientContact,
        Purpose = row.Purpose,
        Items = DataItemSet.Of([.. row.Items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DataItems.Find)]),
        GivenAt = new DateTimeOffset(row.GivenAt, TimeSpan.Zero),
        Until = new DateTimeOffset(row.EndsAt, TimeSpan.Zero),
        WithdrawnAt = row.WithdrawnAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
    };

    private IAsyncEnumerable<DisclosureAuthorization> ReadAsync(
        HandlerId handlerId, Func<IQueryable<AuthorizationRow>, IQueryable<AuthorizationRow>> which, Guid? after,
        CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        string? first = after is { } id ? NameOf(id) : null;
        return database.ReadPagesAsync<AuthorizationRow>(
                (context, last) =>
                {
                    IQueryable<AuthorizationRow> rows = which(context.Authorizations.Where(row => row.HandlerId == handler));
                    if ((last?.AuthorizationId ?? first) is { } from)
                    {
                        rows = rows.Where(row => string.Compare(row.AuthorizationId, from) > 0);
                    }

                    return rows.OrderBy(row => row.AuthorizationId);
                },
                cancellationToken)
            .Select(Read);
    }
}
