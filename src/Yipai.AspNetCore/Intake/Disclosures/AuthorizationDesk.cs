using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes the authorizations that persons give to outside organizations, and their withdrawals (P4.4.1-1; PIPL 23).</summary>
/// <remarks>An authorization is a separate consent for one organization with items and an end. Nothing else implies it.</remarks>
internal sealed class AuthorizationDesk
{
    private const int PageSize = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P4.4.1-1"), RuleCitation.FromLaw("PIPL 23")];

    private static readonly LocalizedText WrongItems = new(
        "请从该机构列明的信息项中选择。", "Choose among the items that the organization names.");

    private static readonly LocalizedText WrongEnd = new(
        "请填写授权的截止时间：晚于现在，最长一年。", "Name the end of the authorization: later than now, and at most a year ahead.");

    private readonly PrivacyGuard _guard;
    private readonly OrganizationRegister _organizations;
    private readonly IDisclosureAuthorizationStore _authorizations;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AuthorizationDesk(
        PrivacyGuard guard, OrganizationRegister organizations, IDisclosureAuthorizationStore authorizations, IAccountStore accounts,
        IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _organizations, _authorizations, _accounts) = (guard, organizations, authorizations, accounts);
        (_ledger, _unit, _audit, _time) = (ledger, unit, audit, time);
    }

    /// <summary>Returns the organizations that a person may authorize.</summary>
    public OrganizationsAnswer ListOrganizations() => new([.. _organizations.List()]);

    /// <summary>Takes an authorization once.</summary>
    /// <param name="authorizationId">The id in the address, 32 lower-case hexadecimal digits that the client chose.</param>
    /// <param name="request">The authorization, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<AuthorizationStatus>> AuthorizeAsync(
        string authorizationId, AuthorizationRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorizationId);
        SubjectId.ThrowIfDefault(subjectId);
        if (request is null || !WireIds.TryRead(authorizationId, out Guid id))
        {
            return IntakeReason.BadRequest;
        }

        if (_organizations.List().FirstOrDefault(known => known.Id == request.OrganizationId) is not { } organization)
        {
            return IntakeReason.NotFound;
        }

        DateTimeOffset now = _time.GetUtcNow();
        if (request.Items.Count == 0 || request.Items.Except(organization.Items).Any())
        {
            return new IntakeRefusal(IntakeReason.BadRequest) { Detail = WrongItems };
        }

        if (request.Until <= now || request.Until > now + Longest)
        {
            return new IntakeRefusal(IntakeReason.BadRequest) { Detail = WrongEnd };
        }

        var authorization = new DisclosureAuthorization
        {
            Id = id,
            SubjectId = subjectId,
            OrganizationId = organization.Id,
            RecipientName = organization.Name,
            RecipientContact = organization.Contact,
            Purpose = organization.Purpose,
            Items = DataItemSet.Of([.. request.Items.Select(DataItems.Find)]),
            GivenAt = now,
            Until = request.Until.ToUniversalTime(),
        };
        return await _unit.RunAsync(stop => KeepAsync(authorization, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Withdraws an authorization, which binds at the next read of the organization.</summary>
    /// <remarks>A second withdrawal changes nothing.</remarks>
    public async Task<IntakeOutcome<AuthorizationStatus>> WithdrawAsync(
        string authorizationId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorizationId);
        SubjectId.ThrowIfDefault(subjectId);
        return WireIds.TryRead(authorizationId, out Guid id)
            ? await _unit.RunAsync(stop => EndAsync(id, subjectId, stop), cancellationToken).ConfigureAwait(false)
            : IntakeReason.NotFound;
    }

    /// <summary>Returns one page of a person's authorizations, in force or not.</summary>
    /// <param name="subjectId">The signed-in person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<AuthorizationPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        List<DisclosureAuthorization> found = await _authorizations
            .ReadOwnAsync(_guard.Handler.Id, subjectId, WireIds.TryRead(after ?? "", out Guid last) ? last : null, cancellationToken)
            .Take(PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        AuthorizationStatus[] page = [.. found.Take(PageSize).Select(StatusOf)];
        return new AuthorizationPage(page, page.Length == 0 ? after ?? "" : page[^1].AuthorizationId, found.Count > PageSize);
    }

    private AuthorizationStatus StatusOf(DisclosureAuthorization kept) => new(
        kept.Id.ToString("N"),
        kept.OrganizationId,
        kept.RecipientName,
        kept.RecipientContact,
        kept.Purpose,
        [.. kept.Items.ToList().Select(item => item.Id)],
        kept.GivenAt,
        kept.Until,
        kept.WithdrawnAt,
        kept.Holds(_time.GetUtcNow()));

    private async Task<IntakeOutcome<AuthorizationStatus>> KeepAsync(DisclosureAuthorization asked, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(_guard.Handler.Id, asked.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _authorizations.FindAsync(_guard.Handler.Id, asked.Id, stop).ConfigureAwait(false) is { } known)
        {
            return (known.SubjectId, known.OrganizationId, known.Items, known.Until)
                == (asked.SubjectId, asked.OrganizationId, asked.Items, asked.Until)
                ? (IntakeOutcome<AuthorizationStatus>)StatusOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, asked.SubjectId, stop).ConfigureAwait(false);
        if (consent.FindAgeBand(asked.GivenAt) == AgeBand.Under14)
        {
            return IntakeReason.GuardianNeeded;
        }

        await _authorizations.KeepAsync(_guard.Handler.Id, asked, stop).ConfigureAwait(false);
        await _audit.AppendAsync(EventOf("disclosure.authorized", asked), stop).ConfigureAwait(false);
        return StatusOf(asked);
    }

    private async Task<IntakeOutcome<AuthorizationStatus>> EndAsync(Guid id, SubjectId subjectId, CancellationToken stop)
    {
        DateTimeOffset now = _time.GetUtcNow();
        bool isEnded = await _authorizations.WithdrawAsync(_guard.Handler.Id, subjectId, id, now, stop).ConfigureAwait(false);
        if (await _authorizations.FindAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false) is not { } kept
            || kept.SubjectId != subjectId)
        {
            return IntakeReason.NotFound;
        }

        if (isEnded)
        {
            await _audit.AppendAsync(EventOf("disclosure.withdrawn", kept), stop).ConfigureAwait(false);
        }

        return (IntakeOutcome<AuthorizationStatus>)StatusOf(kept) with { IsReplay = !isEnded };
    }

    private static AuditEvent EventOf(string name, DisclosureAuthorization kept) => AuditEvent.Of(name).Citing(Rules)
        .With("authorization", kept.Id.ToString("N")).With("organization", kept.OrganizationId)
        .Committing("subject", kept.SubjectId.Value);
}
