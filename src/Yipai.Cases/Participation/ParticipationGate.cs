using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Cases.Participation;

/// <summary>Asks the matrix and the guard before an act of participation is recorded or passed on.</summary>
public sealed class ParticipationGate(PrivacyGuard guard)
{
    private readonly PrivacyGuard _guard = guard ?? throw new ArgumentNullException(nameof(guard));

    /// <summary>Decides whether an act may be recorded.</summary>
    /// <param name="entry">The act of participation.</param>
    /// <param name="principal">The person who acted. Visitors cannot participate.</param>
    /// <param name="consent">The person's consent records.</param>
    /// <param name="now">The time of the decision.</param>
    public ParticipationDecision Decide(ParticipationEntry entry, PolicyPrincipal principal, ConsentState consent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(consent);
        if (ParticipationMatrix.Find(entry.Action, entry.Target) is not { } rule)
        {
            return new([ClauseId.Parse("P4.1.2-5/1"), ClauseId.Parse("P4.1/1")]);
        }

        DataItemSet items = entry.Nickname is null ? rule.Record : DataItemSet.Of(rule.Record, DataItems.AccountNickname);
        return new(_guard.Decide(new(Activities.Interaction, items) { Principal = principal, Now = now }, consent));
    }

    /// <summary>Decides whether a submission to a campaign may be recorded, and whether the affiliate behind it may receive it.</summary>
    /// <remarks>
    /// Taking part in an affiliate's campaign is sharing data with the affiliate (P4.1.2-3(4), P4.4.1-2/1; PIPL 23), so the guard
    /// decides on both.
    /// </remarks>
    /// <param name="campaign">The campaign.</param>
    /// <param name="items">The data items that the person submits. The policy declares photos.</param>
    /// <param name="principal">The person who takes part.</param>
    /// <param name="consent">The person's consent records.</param>
    /// <param name="now">The time of the decision.</param>
    /// <exception cref="CasesException">YP0281: the campaign does not run at that time.</exception>
    public ParticipationDecision Decide(CivicCampaign campaign, DataItemSet items, PolicyPrincipal principal, ConsentState consent,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(consent);
        if (!campaign.Runs(now))
        {
            throw CasesException.NoCampaignNow();
        }

        ProcessingDecision processing =
            _guard.Decide(new(Activities.OrganizedActivity, items) { Principal = principal, Now = now }, consent);
        return campaign.RecipientId is { } recipient
            ? new(processing, _guard.DecideDisclosure(new(DisclosureKind.Sharing, recipient, items) { Principal = principal, Now = now },
                consent))
            : new(processing);
    }
}
