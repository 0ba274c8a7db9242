using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Cases.Participation;

/// <summary>Asks matrix and guard before anything of a participation is recorded or given away.</summary>
public sealed class ParticipationGate(PrivacyGuard guard)
{
    /// <summary>May this act be taken in?</summary>
    /// <param name="entry">The act.</param>
    /// <param name="principal">Who did it; visitors do not participate.</param>
    /// <param name="consent">What the person chose.</param>
    /// <param name="now">When.</param>
    public ParticipationDecision Decide(ParticipationEntry entry, PolicyPrincipal principal, ConsentState consent, DateTimeOffset now) =>
        ParticipationMatrix.Find(entry.Action, entry.Target) is { } rule
            ? new(guard.Decide(new(Activities.Interaction, rule.Record) { Principal = principal, Now = now }, consent))
            : new([ClauseId.Parse("P4.1.2-5/1"), ClauseId.Parse("P4.1/1")]);

    /// <summary>May this be taken in for a campaign, and given to the affiliate that holds it?</summary>
    /// <remarks>Taking part in an affiliate's campaign is sharing with it (P4.1.2-3(4), P4.4.1-2/1; PIPL 23): the guard decides both.</remarks>
    /// <param name="campaign">The campaign.</param>
    /// <param name="items">What the person hands in; the policy declares photos.</param>
    /// <param name="principal">Who takes part.</param>
    /// <param name="consent">What the person chose.</param>
    /// <param name="now">When.</param>
    /// <exception cref="CasesException">YP0281: the campaign does not run at that time.</exception>
    public ParticipationDecision Decide(CivicCampaign campaign, DataItemSet items, PolicyPrincipal principal, ConsentState consent, DateTimeOffset now)
    {
        if (!campaign.Runs(now))
        {
            throw CasesException.NoCampaignNow();
        }

        ProcessingDecision processing = guard.Decide(new(Activities.OrganizedActivity, items) { Principal = principal, Now = now }, consent);
        return campaign.RecipientId is { } recipient
            ? new(processing, guard.DecideDisclosure(new(DisclosureKind.Sharing, recipient, items) { Principal = principal, Now = now }, consent))
            : new(processing);
    }
}
