using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Identities;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes what a person lets a site have, once for each site, and takes it back (P4.1.1/6; PIPL 23).</summary>
/// <remarks>
/// The grant holds the very values that the page showed, so that a site never gets a value that the person did not read. It needs the
/// separate consent to sign-ins elsewhere as well.
/// </remarks>
internal sealed class SiteDesk
{
    private const int LongestValue = 200;

    private static readonly RuleCitation[] Rules = [ClauseId.Parse("P4.1.1/6"), RuleCitation.FromLaw("PIPL 23")];

    private static readonly LocalizedText WrongItems = new(
        "请从该网站列明的信息中选择，并填写页面上给出的内容。头像请填写以 https 开头的地址。",
        "Choose among the items that the site names, and give each its text. A picture is an address that begins with https.");

    private readonly PrivacyGuard _guard;
    private readonly OfferedSites _sites;
    private readonly ISiteGrantStore _grants;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal SiteDesk(
        PrivacyGuard guard, OfferedSites sites, ISiteGrantStore grants, IAccountStore accounts, IConsentLedger ledger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _sites, _grants, _accounts) = (guard, sites, grants, accounts);
        (_ledger, _unit, _audit, _time) = (ledger, unit, audit, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Returns the sites at which persons may sign in, each with everything that it may get.</summary>
    public SitesAnswer ListSites() => new([.. _sites.List()]);

    /// <summary>Keeps what a person lets a site have, in place of an earlier agreement.</summary>
    public async Task<IntakeOutcome<SiteGrantLine>> AgreeAsync(
        string siteId, SiteAgreement? agreement, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        SubjectId.ThrowIfDefault(subjectId);
        if (agreement is null)
        {
            return IntakeReason.BadRequest;
        }

        if (_sites.Find(siteId) is not { } site)
        {
            return IntakeReason.NotFound;
        }

        if (agreement.Items.Count == 0 || agreement.Items.Any(item => !site.Items.Contains(item.Key) || !IsFor(item.Key, item.Value)))
        {
            return new IntakeRefusal(IntakeReason.BadRequest) { Detail = WrongItems };
        }

        var grant = new SiteGrant(siteId, subjectId, agreement.Items, _time.GetUtcNow());
        return await _unit.RunAsync(stop => KeepAsync(grant, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns what a person lets sites have.</summary>
    public async Task<SiteGrantsAnswer> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<SiteGrant> grants = await _grants.ReadAsync(Handler, subjectId, cancellationToken).ConfigureAwait(false);
        return new SiteGrantsAnswer([.. grants.Select(LineOf)]);
    }

    /// <summary>Takes an agreement back, which binds at the next sign-in and for those that wait.</summary>
    /// <remarks>A second call changes nothing.</remarks>
    public async Task<SiteGrantsAnswer> WithdrawAsync(string siteId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siteId);
        SubjectId.ThrowIfDefault(subjectId);
        await _unit.RunAsync(
            async stop =>
            {
                bool isEnded = await _grants.WithdrawAsync(Handler, subjectId, siteId, stop).ConfigureAwait(false);
                if (isEnded)
                {
                    await LogAsync("site.withdrawn", siteId, subjectId, stop).ConfigureAwait(false);
                }

                return isEnded;
            },
            cancellationToken).ConfigureAwait(false);
        return await ReadAsync(subjectId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Indicates whether a text can be the value of an item.</summary>
    private static bool IsFor(string item, string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestValue && TextCheck.IsStorable(text)
        && (item != DataItems.AccountAvatar.Id
            || (Uri.TryCreate(text, UriKind.Absolute, out Uri? picture) && picture.Scheme == Uri.UriSchemeHttps));

    private SiteGrantLine LineOf(SiteGrant grant) =>
        new(grant.SiteId, _sites.Find(grant.SiteId)?.Name ?? grant.SiteId, grant.Items, grant.AgreedAt, grant.LastUsedAt);

    private async Task<IntakeOutcome<SiteGrantLine>> KeepAsync(SiteGrant grant, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, grant.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        ConsentState consent = await _ledger.GetStateAsync(Handler, grant.SubjectId, stop).ConfigureAwait(false);
        var items = DataItemSet.Of([.. grant.Items.Keys.Select(DataItems.Find)]);
        ProcessingDecision decision = _guard.Decide(IdentityRequests.OfSite(grant.SubjectId, items, grant.AgreedAt), consent);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        await _grants.KeepAsync(Handler, grant, stop).ConfigureAwait(false);
        await LogAsync("site.agreed", grant.SiteId, grant.SubjectId, stop).ConfigureAwait(false);
        return LineOf(grant);
    }

    private async Task LogAsync(string name, string siteId, SubjectId subjectId, CancellationToken stop) => await _audit.AppendAsync(
        AuditEvent.Of(name).Citing(Rules).With("site", siteId).Committing("subject", subjectId.Value), stop).ConfigureAwait(false);
}
