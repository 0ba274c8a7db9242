using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides what a person turned off in the settings, for processing and disclosure alike (P4.1.2-4/2, P4.1.2-9(2); S13).</summary>
/// <remarks>
/// One class answers for every gate, so that an opt-out reaches the handler's own use and every recipient. Advertising and
/// personalization are recognized by their purposes, never by the activity or the recipient, because another activity or a new
/// partner may serve the same purpose.
/// </remarks>
internal static class SettingsRefusal
{
    private const string AdvertisingScope = "advertising";
    private const string PersonalizationScope = "personalization";
    private static readonly RuleCitation[] AdvertisingRules = [ClauseId.Parse("P4.1.2-4/2")];
    private static readonly RuleCitation[] PersonalizationRules = [ClauseId.Parse("P4.1.2-4/2"), ClauseId.Parse("P4.1.2-9(2)")];
    private static readonly RuleCitation[] OtherRules = [ClauseId.Parse("P4.1.2-9(2)")];
    private static readonly DataItemSet Features =
        DataItemSet.Of(DataItems.PreferenceFeature, DataItems.Habit, DataItems.LocationFeature, DataItems.UserProfile);
    private static readonly HashSet<string?> Advertising = [ProcessingPurpose.CommercialAds.Id, ProcessingPurpose.Promotion.Id];

    /// <summary>The ids of the purposes that use what a person prefers or does, advertising among them.</summary>
    public static readonly IReadOnlySet<string?> Personalizing = new HashSet<string?>(Advertising)
    {
        "Profiling", "PersonalizedDisplay", "PersonalizedSearch", "PersonalizedPush", "DataAnalysis",
        "PreciseRecommendation",
    };

    /// <summary>Indicates whether a purpose is advertising, by the handler itself or by a partner.</summary>
    public static bool IsAdvertising(ProcessingPurpose purpose) => Advertising.Contains(purpose.Id);

    /// <summary>Indicates whether a purpose uses what a person prefers or does in order to choose what the person sees.</summary>
    public static bool IsPersonalizing(ProcessingPurpose purpose) => Personalizing.Contains(purpose.Id);

    /// <summary>Returns the condition that a refusal of advertising sets on a disclosure, or null.</summary>
    /// <remarks>
    /// In the 2021 wording the settings are the only way to refuse, so a refused or withdrawn consent to advertising counts as well.
    /// </remarks>
    public static MissingCondition? FindAdvertisingToOthers(ConsentState consent, DateTimeOffset now) =>
        FindAdvertising(consent, AdvertisingChannel.Unspecified, now)
        ?? (IsTakenBack(consent, AdvertisingScope, now) ? new(DenialReason.RefusedInSettings, AdvertisingRules) : null);

    /// <summary>Returns the condition that a refusal of advertising sets on one channel, or null.</summary>
    public static MissingCondition? FindAdvertising(ConsentState consent, AdvertisingChannel channel, DateTimeOffset now) =>
        consent.HasPreferences && consent.IsAdvertisingRefused(channel, now) ? new(DenialReason.RefusedInSettings, AdvertisingRules) : null;

    /// <summary>Returns the condition that the switch for personalization sets on a disclosure, or null.</summary>
    public static MissingCondition? FindPersonalizationToOthers(
        ConsentState consent, ProcessingPurpose purpose, in DataItemSet items, DateTimeOffset now) =>
        FindPersonalization(consent, IsPersonalizing(purpose), items, now)
        ?? (!items.Intersect(Features).IsEmpty && IsTakenBack(consent, PersonalizationScope, now)
            ? new(DenialReason.RefusedInSettings, PersonalizationRules) { Items = items.Intersect(Features) } : null);

    /// <summary>Returns the condition that the switch for personalization sets, or null.</summary>
    /// <remarks>The switch also covers every feature that was derived from the person's use, whatever the purpose.</remarks>
    public static MissingCondition? FindPersonalization(
        ConsentState consent, bool isPersonalizing, in DataItemSet items, DateTimeOffset now) =>
        consent.HasPreference(PreferenceKind.Personalization)
        && (isPersonalizing || !items.Intersect(Features).IsEmpty)
        && consent.IsRefused(PreferenceKind.Personalization, "", now)
            ? new(DenialReason.RefusedInSettings, PersonalizationRules) : null;

    /// <summary>Returns the condition that an activity turned off in the settings sets, or null.</summary>
    public static MissingCondition? FindActivity(ConsentState consent, ProcessingActivity activity, DateTimeOffset now) =>
        consent.HasPreference(PreferenceKind.Activity) && consent.IsRefused(PreferenceKind.Activity, activity.Id, now)
            ? new(DenialReason.RefusedInSettings, OtherRules) : null;

    /// <summary>Returns the condition that items turned off in the settings set, or null.</summary>
    /// <remarks>The condition names these items.</remarks>
    public static MissingCondition? FindItems(ConsentState consent, in DataItemSet items, DateTimeOffset now)
    {
        if (!consent.HasPreference(PreferenceKind.Item))
        {
            return null;
        }

        DataItemSet refused = default;
        for (DataItemSet rest = items; rest.First is { } item; rest = rest.Except(item))
        {
            if (consent.IsRefused(PreferenceKind.Item, item.Id, now))
            {
                refused |= item;
            }
        }

        return refused.IsEmpty ? null : new(DenialReason.RefusedInSettings, OtherRules) { Items = refused };
    }

    private static bool IsTakenBack(ConsentState consent, string scopeId, DateTimeOffset now) =>
        consent.Find(scopeId, now).Status is ConsentStatus.Refused or ConsentStatus.Withdrawn;
}
