using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Gives outside organizations what persons authorized them to receive, and records each disclosure (条例 12; PIPL 55).</summary>
/// <remarks>Each read looks at the authorization as it is then, so that a withdrawal binds at the next read.</remarks>
internal sealed class OrganizationDesk
{
    private const int PageSize = 50;

    private static readonly string[] Rules = ["P4.4.1-1", "PIPL 23"];

    private readonly PrivacyGuard _guard;
    private readonly IDisclosureAuthorizationStore _authorizations;
    private readonly IDisclosureRecordStore _records;
    private readonly IAccountStore _accounts;
    private readonly IReporterStore _reporters;
    private readonly CityPersonalData _held;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal OrganizationDesk(
        PrivacyGuard guard, IDisclosureAuthorizationStore authorizations, IDisclosureRecordStore records, IAccountStore accounts,
        IReporterStore reporters, CityPersonalData held, IYipaiUnitOfWork unit, AuditLog audit, IdentifierSource identifiers,
        TimeProvider time)
    {
        (_guard, _authorizations, _records, _accounts, _reporters) = (guard, authorizations, records, accounts, reporters);
        (_held, _unit, _audit, _identifiers, _time) = (held, unit, audit, identifiers, time);
    }

    /// <summary>Returns one page of the authorizations in force for an organization, without the persons.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<GrantedAuthorizationPage> ReadPageAsync(
        string organizationId, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(organizationId);
        DateTimeOffset now = _time.GetUtcNow();
        List<DisclosureAuthorization> found = await _authorizations
            .ReadForAsync(_guard.Handler.Id, organizationId, WireIds.TryRead(after ?? "", out Guid last) ? last : null, cancellationToken)
            .Where(kept => kept.Holds(now)).Take(PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        GrantedAuthorization[] page =
        [
            .. found.Take(PageSize).Select(kept => new GrantedAuthorization(
                kept.Id.ToString("N"), [.. kept.Items.ToList().Select(item => item.Id)], kept.Until)),
        ];
        return new GrantedAuthorizationPage(page, page.Length == 0 ? after ?? "" : page[^1].AuthorizationId, found.Count > PageSize);
    }

    /// <summary>Returns the authorized values, after the disclosure is on record.</summary>
    /// <remarks>A refused read is on record too, if the authorization exists (PIPL 56).</remarks>
    /// <param name="authorizationId">The authorization, 32 lower-case hexadecimal digits.</param>
    /// <param name="organizationId">The organization that reads.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<DisclosedItems>> ReadAsync(
        string authorizationId, string organizationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorizationId);
        ArgumentNullException.ThrowIfNull(organizationId);
        return WireIds.TryRead(authorizationId, out Guid id)
            ? await _unit.RunAsync(stop => ReadAsync(id, organizationId, stop), cancellationToken).ConfigureAwait(false)
            : IntakeReason.NotFound;
    }

    private async Task<IntakeOutcome<DisclosedItems>> ReadAsync(Guid id, string organizationId, CancellationToken stop)
    {
        DateTimeOffset now = _time.GetUtcNow();
        if (await _authorizations.FindAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false) is not { } kept
            || kept.OrganizationId != organizationId
            || !await _accounts.HoldAsync(_guard.Handler.Id, kept.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        // The account is held now. A withdrawal that waited for it is either visible here or comes after this disclosure.
        kept = await _authorizations.FindAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false) ?? kept;
        bool isAllowed = kept.Holds(now);
        List<DisclosedItem> values = isAllowed ? await ValuesOfAsync(kept, stop).ConfigureAwait(false) : [];
        await _records.AppendAsync(RecordOf(kept, isAllowed, now), stop).ConfigureAwait(false);
        AuditEvent read = AuditEvent.Of("disclosure.read").Citing(Rules.Select(RuleCitation.Parse))
            .With("authorization", kept.Id.ToString("N")).With("organization", organizationId)
            .With("allowed", isAllowed ? "true" : "false").Committing("subject", kept.SubjectId.Value);
        await _audit.AppendAsync(read, stop).ConfigureAwait(false);
        return isAllowed ? new DisclosedItems(kept.Id.ToString("N"), values) : IntakeReason.NotAuthorized;
    }

    /// <summary>Returns the values of the authorized items, without the reports whose use the person restricted (PIPL 44).</summary>
    private async Task<List<DisclosedItem>> ValuesOfAsync(DisclosureAuthorization kept, CancellationToken stop)
    {
        HashSet<string> restricted =
        [
            .. (await _reporters.FindAsync(_guard.Handler.Id, kept.SubjectId, stop).ConfigureAwait(false))
                .Where(reporter => reporter.IsRestricted).Select(reporter => reporter.CaseId.Value),
        ];
        return await _held.ReadAsync(_guard.Handler.Id, kept.SubjectId, stop)
            .Where(held => kept.Items.Contains(held.Item) && (held.RecordId is null || !restricted.Contains(held.RecordId)))
            .Select(held => new DisclosedItem(held.Item.Id, held.Value)).ToListAsync(stop).ConfigureAwait(false);
    }

    private DisclosureRecord RecordOf(DisclosureAuthorization kept, bool isAllowed, DateTimeOffset now) => new()
    {
        RecordId = _identifiers.NewIdentifier(),
        HandlerId = _guard.Handler.Id,
        SubjectId = kept.SubjectId,
        Kind = DisclosureKind.Sharing,
        RecipientId = kept.OrganizationId,
        Items = [.. kept.Items.ToList().Select(item => item.Id)],
        Purpose = "",
        Ground = null,
        IsAllowed = isAllowed,
        Citations = Rules,
        At = now,
    };
}
