using Yipai.Privacy.Classification;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Decides where items may lie and by which way they may travel; tells all that is missing.</summary>
/// <param name="describe">What the policy says of an item.</param>
public sealed class SafeguardCheck(Func<DataItem, DataItemFacts> describe)
{
    private static readonly DataItemSet TransportItems = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
    private static readonly RuleCitation[] RegionRules = [ClauseId.Parse("P4.2.1/1")];
    private static readonly RuleCitation[] MeasureRules = [ClauseId.Parse("P4.2.1/2"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] SecurityRules = [ClauseId.Parse("P1/1"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] ChannelRules = [ClauseId.Parse("P4.2.2/1")];

    /// <summary>The safeguards that an item needs.</summary>
    public SafeguardProfile ProfileOf(DataItem item) => SafeguardProfile.Of(describe(item));

    /// <summary>May the store keep the items?</summary>
    public SafeguardDecision DecideStore(StoreDescription store, DataItemSet items)
    {
        DataItemSet personal = Where(items, profile => profile.EncryptInTransit);
        DataItemSet sensitive = Where(items, profile => profile.EncryptAtRest);
        return SafeguardDecision.Of(
            [.. RegionRules, .. MeasureRules, .. SecurityRules],
            Unless(IsInChina(store.Region), DenialReason.StaysInChina, RegionRules, personal),
            Unless(store.ControlsAccess, DenialReason.SafeguardMissing, RegionRules, personal),
            Unless(store.LogsAccess && store.ChecksIntegrity, DenialReason.SafeguardMissing, MeasureRules, personal),
            Unless(store.EncryptsAtRest, DenialReason.SafeguardMissing, SecurityRules, sensitive));
    }

    /// <summary>May the items be sent to the endpoint?</summary>
    /// <remarks>
    /// Telemetry and crash reports are no exception, even where they name no item: every connection tells the other side an
    /// address and a URL, and both are personal.
    /// </remarks>
    /// <param name="endpoint">The address; https, or this machine.</param>
    /// <param name="region">Where it lies.</param>
    /// <param name="items">The items.</param>
    public SafeguardDecision DecideEndpoint(Uri endpoint, StoreRegion region, DataItemSet items)
    {
        DataItemSet carried = Where(items | TransportItems, profile => profile.EncryptInTransit);
        return SafeguardDecision.Of(
            [.. ChannelRules, .. RegionRules],
            Unless(EndpointReading.IsEncrypted(endpoint), DenialReason.SafeguardMissing, ChannelRules, carried),
            Unless(IsInChina(region), DenialReason.StaysInChina, RegionRules, carried));
    }

    private static bool IsInChina(StoreRegion region) => region == StoreRegion.MainlandChina;

    private static MissingCondition? Unless(bool isKept, DenialReason reason, RuleCitation[] rules, DataItemSet items) =>
        isKept || items.IsEmpty ? null : new MissingCondition(reason, rules) { Items = items };

    private DataItemSet Where(DataItemSet items, Func<SafeguardProfile, bool> needs) =>
        DataItemSet.Of([.. items.ToList().Where(item => needs(ProfileOf(item)))]);
}
