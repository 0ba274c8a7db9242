using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Identities;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases bound accounts and grants at the moment at which the person takes the consent to them back (PIPL 15, 47).</summary>
internal sealed class IdentityEraser(
    PrivacyGuard guard, IAccountBindingStore bindings, ISiteGrantStore grants, IConsentLedger ledger, AuditLog audit)
{
    /// <summary>Erases what the remaining consents no longer allow.</summary>
    /// <remarks>Call it in the unit of work that keeps the entry.</remarks>
    public async Task AfterAsync(LedgerEntry entry, DateTimeOffset now, CancellationToken stop)
    {
        if (!entry.TakesAway || ReportId.IsVisitorSubject(entry.SubjectId))
        {
            return;
        }

        (HandlerId handler, SubjectId person) = (guard.Handler.Id, entry.SubjectId);
        ConsentState consent = await ledger.GetStateAsync(handler, person, stop).ConfigureAwait(false);
        if (!guard.Decide(IdentityRequests.OfBinding(person, default, now), consent).IsAllowed
            && await bindings.EraseAsync(handler, person, stop).ConfigureAwait(false))
        {
            await LogAsync("binding.erased", "P4.1.1/7", person, stop).ConfigureAwait(false);
        }

        if (!guard.Decide(IdentityRequests.OfSite(person, IdentityRequests.Shareable, now), consent).IsAllowed
            && await grants.EraseAsync(handler, person, stop).ConfigureAwait(false))
        {
            await LogAsync("site.erased", "P4.1.1/6", person, stop).ConfigureAwait(false);
        }
    }

    private async Task LogAsync(string name, string clause, SubjectId person, CancellationToken stop) => await audit.AppendAsync(
        AuditEvent.Of(name).Citing(ClauseId.Parse(clause), RuleCitation.FromLaw("PIPL 47")).Committing("subject", person.Value), stop)
        .ConfigureAwait(false);
}
