using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Access;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Identities;

namespace Yipai.AspNetCore.Intake;

/// <summary>Signs persons in at other sites with the city's account, and records each disclosure (P4.1.1/6; PIPL 23).</summary>
/// <remarks>
/// Idea: the signed-in app prepares a sign-in for the very request that a site made, and gets a ticket for it. The browser shows the
/// ticket at the endpoint of the protocol, which gives the site a code. Only the exchange of that code discloses values: it decides by
/// the ledger of this moment and keeps the record. Invariant: ticket and code count once each, on whichever instance, because each step
/// moves one row. An OpenID server of the host calls <see cref="ShowAsync"/> and <see cref="DiscloseAsync"/>.
/// </remarks>
public sealed class SiteSignInDesk
{
    private const int LongestQuery = 4000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly PrivacyGuard _guard;
    private readonly OfferedSites _sites;
    private readonly IdentitySecrets _secrets;
    private readonly ISiteGrantStore _grants;
    private readonly IAccountStore _accounts;
    private readonly DisclosureDesk _disclosures;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly IOptionsMonitor<YipaiCityOptions> _city;
    private readonly TimeProvider _time;

    internal SiteSignInDesk(
        PrivacyGuard guard, OfferedSites sites, IdentitySecrets secrets, ISiteGrantStore grants, IAccountStore accounts,
        DisclosureDesk disclosures, IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, IOptionsMonitor<YipaiCityOptions> city,
        TimeProvider time)
    {
        (_guard, _sites, _secrets, _grants, _accounts) = (guard, sites, secrets, grants, accounts);
        (_disclosures, _ledger, _unit, _audit, _city, _time) = (disclosures, ledger, unit, audit, city, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Indicates whether a site that the city offers registered the exact address of return.</summary>
    public bool KnowsAddress(string siteId, string address)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        ArgumentNullException.ThrowIfNull(address);
        return _sites.KnowsAddress(siteId, address);
    }

    /// <summary>Indicates whether the key belongs to a site that the city offers.</summary>
    public bool KnowsKey(string siteId, string key)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        ArgumentNullException.ThrowIfNull(key);
        return _sites.KnowsKey(siteId, key);
    }

    /// <summary>Takes the ticket of a sign-in for the request of a site, or returns null if it is not for it or was shown before.</summary>
    /// <param name="siteId">The site that made the request.</param>
    /// <param name="query">The query of the request as the site made it, without the ticket.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<SiteVisitor?> ShowAsync(string siteId, string query, string ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(ticket);
        string id = ticket.Split('.')[0];
        if (!WireIds.TryRead(id, out _) || !SharedKey.IsSame(TicketOf(id), SharedKey.HashOf(ticket)))
        {
            return null;
        }

        SiteSignIn? shown = await _unit.RunAsync(stop => _grants.ShowAsync(Handler, id, stop).AsTask(), cancellationToken)
            .ConfigureAwait(false);
        return shown is null || shown.SiteId != siteId || shown.RequestHash != HashOf(query) || shown.ExpiresAt <= _time.GetUtcNow()
            ? null : new SiteVisitor(id, _secrets.NameFor(siteId, shown.SubjectId.Value), new Dictionary<string, string>());
    }

    /// <summary>Discloses to a site what the person agreed to, or returns null if the person or the policy does not allow it now.</summary>
    /// <remarks>A record of the disclosure is kept either way. A second call for the same sign-in gets nothing.</remarks>
    /// <param name="siteId">The site, which proved its key.</param>
    /// <param name="signInId">The sign-in.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public Task<SiteVisitor?> DiscloseAsync(string siteId, string signInId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        ArgumentNullException.ThrowIfNull(signInId);
        return _unit.RunAsync(stop => TakeAsync(siteId, signInId, stop), cancellationToken);
    }

    /// <summary>Prepares a sign-in of a person for the request of a site.</summary>
    /// <remarks>The same id again returns the same address.</remarks>
    internal async Task<IntakeOutcome<SiteSignInAnswer>> OpenAsync(
        string siteId, string signInId, SiteSignInRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        if (request is not { Query.Length: > 0 and <= LongestQuery } || !WireIds.TryRead(signInId, out _))
        {
            return IntakeReason.BadRequest;
        }

        DateTimeOffset now = _time.GetUtcNow();
        string query = request.Query.TrimStart('?');
        var signIn = new SiteSignIn(signInId, siteId, subjectId, HashOf(query), now + Patience);
        return _sites.Find(siteId) is null ? IntakeReason.NotFound
            : await _unit.RunAsync(stop => KeepAsync(signIn, query, now, stop), cancellationToken).ConfigureAwait(false);
    }

    private static string HashOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query.TrimStart('?'))));

    private string TicketOf(string signInId) => $"{signInId}.{_secrets.TicketOf(signInId)}";

    private async Task<IntakeOutcome<SiteSignInAnswer>> KeepAsync(
        SiteSignIn signIn, string query, DateTimeOffset now, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, signIn.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await FindGrantAsync(signIn, stop).ConfigureAwait(false) is null)
        {
            return IntakeReason.NotAuthorized;
        }

        SiteSignIn kept = await _grants.OpenAsync(Handler, signIn, now, stop).ConfigureAwait(false);
        return (kept.SiteId, kept.SubjectId, kept.RequestHash) == (signIn.SiteId, signIn.SubjectId, signIn.RequestHash)
            ? new SiteSignInAnswer(signIn.Id, $"{_city.CurrentValue.SitePath}?{query}&ticket={TicketOf(signIn.Id)}", kept.ExpiresAt)
            : IntakeReason.KeyReused;
    }

    private async Task<SiteGrant?> FindGrantAsync(SiteSignIn signIn, CancellationToken stop) =>
        (await _grants.ReadAsync(Handler, signIn.SubjectId, stop).ConfigureAwait(false))
            .FirstOrDefault(grant => grant.SiteId == signIn.SiteId);

    private async Task<SiteVisitor?> TakeAsync(string siteId, string signInId, CancellationToken stop)
    {
        DateTimeOffset now = _time.GetUtcNow();
        if (await _grants.TakeAsync(Handler, signInId, stop).ConfigureAwait(false) is not { } signIn
            || signIn.SiteId != siteId || signIn.ExpiresAt <= now
            || !await _accounts.HoldAsync(Handler, signIn.SubjectId, stop).ConfigureAwait(false)
            || await _accounts.FindAsync(Handler, signIn.SubjectId, stop).ConfigureAwait(false) is not { FrozenAt: null }
            || await FindGrantAsync(signIn, stop).ConfigureAwait(false) is not { } grant)
        {
            return null;
        }

        ConsentState consent = await _ledger.GetStateAsync(Handler, signIn.SubjectId, stop).ConfigureAwait(false);
        var items = DataItemSet.Of([.. grant.Items.Keys.Select(DataItems.Find)]);
        DisclosureDecision decision = await _disclosures.DecideAsync(
            new DisclosureRequest(DisclosureKind.Sharing, siteId, items)
            {
                Principal = PolicyPrincipal.Registered(signIn.SubjectId), Now = now, IsOwnInformation = true, ShownItems = items,
            },
            consent,
            stop).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return null;
        }

        await _grants.NoteUseAsync(Handler, signIn.SubjectId, siteId, now, stop).ConfigureAwait(false);
        await _audit.AppendAsync(
            AuditEvent.Of("site.disclosed").Citing(decision.Citations).With("site", siteId)
                .Committing("subject", signIn.SubjectId.Value),
            stop).ConfigureAwait(false);
        return new SiteVisitor(
            signInId, _secrets.NameFor(siteId, signIn.SubjectId.Value),
            grant.Items.ToDictionary(item => item.Key == DataItems.AccountAvatar.Id ? "picture" : "nickname", item => item.Value));
    }
}
