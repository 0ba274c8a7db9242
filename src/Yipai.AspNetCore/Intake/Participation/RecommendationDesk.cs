using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Intake;

/// <summary>Chooses a case and an advertisement by a person's tags, and orders the public list by them (P4.1.2-4; PIPL 24).</summary>
/// <remarks>Each request asks the guard anew, so that switching off counts from the next request on.</remarks>
internal sealed class RecommendationDesk
{
    /// <summary>The label of whatever the city chose by a person's preferences.</summary>
    private const string Personalized = "定推";
    private const string PersonalizedAdvertisement = "广告 · 定推";

    private readonly PrivacyGuard _guard;
    private readonly IPreferenceTagStore _tags;
    private readonly CaseDesk _cases;
    private readonly IConsentLedger _ledger;
    private readonly IOptions<YipaiCityOptions> _options;
    private readonly TimeProvider _time;

    internal RecommendationDesk(
        PrivacyGuard guard, IPreferenceTagStore tags, CaseDesk cases, IConsentLedger ledger, IOptions<YipaiCityOptions> options,
        TimeProvider time)
    {
        (_guard, _tags, _cases, _ledger, _options, _time) = (guard, tags, cases, ledger, options, time);
    }

    /// <summary>Returns one case and one advertisement, each with the tag because of which the city chose it.</summary>
    public async Task<RecommendationsAnswer> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
        bool mayDisplay = Decide(subjectId, "PersonalizedDisplay", consent).IsAllowed;
        bool mayAdvertise = Decide(subjectId, ProcessingPurpose.CommercialAds.Id!, consent).IsAllowed;
        if (!mayDisplay && !mayAdvertise)
        {
            return RecommendationsAnswer.Nothing;
        }

        IReadOnlyList<PreferenceTag> tags =
            await _tags.ReadAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
        return new RecommendationsAnswer(
            mayDisplay ? await ChooseCaseAsync(tags, cancellationToken).ConfigureAwait(false) : null,
            mayAdvertise ? ChooseAdvertisement(tags) : null);
    }

    /// <summary>Orders a page of the public list by the person's tags; cases without a tag keep their order.</summary>
    /// <returns>The refusal of the guard if the person does not allow it.</returns>
    internal async Task<IntakeOutcome<CaseViewPage<PublicCaseView>>> OrderAsync(
        CaseViewPage<PublicCaseView> page, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision = Decide(subjectId, "PersonalizedSearch", consent);
        if (!RankingOffer.For(decision).Contains(RankingChoice.Personalized))
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        Dictionary<string, int> weights = (await _tags.ReadAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false))
            .ToDictionary(tag => tag.Name, tag => tag.Days, StringComparer.Ordinal);
        return page with { Views = [.. page.Views.OrderByDescending(view => weights.GetValueOrDefault(view.Subject))] };
    }

    private ProcessingDecision Decide(SubjectId subjectId, string purpose, ConsentState consent) => _guard.Decide(
        new(Activities.Personalization, DataItems.PreferenceFeature)
        {
            Principal = PolicyPrincipal.Registered(subjectId),
            Purpose = new ProcessingPurpose(purpose),
            Channel = AdvertisingChannel.InApp,
            Now = _time.GetUtcNow(),
        },
        consent);

    private async Task<RecommendedCase?> ChooseCaseAsync(IReadOnlyList<PreferenceTag> tags, CancellationToken cancellationToken)
    {
        IReadOnlyList<PublicCaseView> page =
            tags.Count == 0 ? [] : (await _cases.ReadPublicAsync(null, cancellationToken).ConfigureAwait(false)).Views;
        return (from tag in tags
                from view in page
                where view.Subject == tag.Name
                select new RecommendedCase(Personalized, view.Id, view.Subject, tag.Name)).FirstOrDefault();
    }

    private RecommendedAdvertisement? ChooseAdvertisement(IReadOnlyList<PreferenceTag> tags) =>
        (from tag in tags
         from advertisement in _options.Value.Advertisements
         where advertisement.Value.Subject == tag.Name
         select new RecommendedAdvertisement(
             PersonalizedAdvertisement, advertisement.Key, advertisement.Value.Title, advertisement.Value.Text, tag.Name)).FirstOrDefault();
}
