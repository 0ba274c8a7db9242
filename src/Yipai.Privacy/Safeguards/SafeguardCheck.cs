using Yipai.Privacy.Classification;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Decides where items may be stored and how they may travel.</summary>
/// <remarks>A refusal lists everything that is missing.</remarks>
/// <param name="describe">Returns what the policy says about an item.</param>
public sealed class SafeguardCheck(Func<DataItem, DataItemFacts> describe)
{
    private static readonly DataItemSet TransportItems = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
    private static readonly RuleCitation[] RegionRules = [ClauseId.Parse("P4.2.1/1")];
    private static readonly RuleCitation[] MeasureRules = [ClauseId.Parse("P4.2.1/2"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] SecurityRules = [ClauseId.Parse("P1/1"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] ChannelRules = [ClauseId.Parse("P4.2.2/1")];

    private readonly Func<DataItem, DataItemFacts> _describe = describe ?? throw new ArgumentNullException(nameof(describe));

    /// <summary>Returns the safeguards that an item needs.</summary>
    public SafeguardProfile ProfileOf(DataItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return SafeguardProfile.Of(_describe(item));
    }

    /// <summary>Decides whether a store may keep the items.</summary>
    public SafeguardDecision DecideStore(StoreDescription store, DataItemSet items)
    {
        ArgumentNullException.ThrowIfNull(store);
        DataItemSet personal = Where(items, profile => profile.EncryptInTransit);
        DataItemSet sensitive = Where(items, profile => profile.EncryptAtRest);
        return SafeguardDecision.Of(
            [.. RegionRules, .. MeasureRules, .. SecurityRules],
            Unless(IsInChina(store.Region), DenialReason.StaysInChina, RegionRules, personal),
            Unless(store.ControlsAccess, DenialReason.SafeguardMissing, RegionRules, personal),
            Unless(store.LogsAccess && store.ChecksIntegrity, DenialReason.SafeguardMissing, MeasureRules, personal),
            Unless(store.EncryptsAtRest, DenialReason.SafeguardMissing, SecurityRules, sensitive));
    }

    /// <summary>Decides whether the items may be sent to an endpoint.</summary>
    /// <remarks>
    /// Telemetry and crash reports are no exception, even if they carry no item. Every connection gives the other side an IP address and a
    /// URL, and both are personal.
    /// </remarks>
    /// <param name="endpoint">The address, which must use https or wss, or be on this machine.</param>
    /// <param name="region">The region where the endpoint is.</param>
    /// <param name="items">The items to send.</param>
    public SafeguardDecision DecideEndpoint(Uri endpoint, StoreRegion region, DataItemSet items)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
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
