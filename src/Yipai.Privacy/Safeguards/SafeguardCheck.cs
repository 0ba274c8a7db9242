using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Decides where items may lie and by which way they may travel.</summary>
/// <param name="describe">What the policy says of an item.</param>
public sealed class SafeguardCheck(Func<DataItem, DataItemFacts> describe)
{
    private static readonly RuleCitation[] RegionRules = [ClauseId.Parse("P4.2.1/1")];
    private static readonly RuleCitation[] MeasureRules = [ClauseId.Parse("P4.2.1/2"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] SecurityRules = [ClauseId.Parse("P1/1"), RuleCitation.FromLaw("PIPL 51")];
    private static readonly RuleCitation[] ChannelRules = [ClauseId.Parse("P4.2.2/1")];

    /// <summary>May the store keep the items?</summary>
    public SafeguardDecision DecideStore(StoreDescription store, DataItemSet items)
    {
        DataItemSet personal = Where(items, facts => SafeguardProfile.Of(facts).EncryptInTransit);
        DataItemSet sensitive = Where(items, facts => SafeguardProfile.Of(facts).EncryptAtRest);
        return !personal.IsEmpty && !IsInChina(store.Region) ? new SafeguardDecision(DenialReason.StaysInChina, RegionRules, personal)
            : !personal.IsEmpty && !store.ControlsAccess ? new SafeguardDecision(DenialReason.SafeguardMissing, RegionRules, personal)
            : !personal.IsEmpty && !(store.LogsAccess && store.ChecksIntegrity) ? new SafeguardDecision(DenialReason.SafeguardMissing, MeasureRules, personal)
            : !sensitive.IsEmpty && !store.EncryptsAtRest ? new SafeguardDecision(DenialReason.SafeguardMissing, SecurityRules, sensitive)
            : new SafeguardDecision(DenialReason.None, SecurityRules);
    }

    /// <summary>May the items be sent to the endpoint, telemetry and crash reports included?</summary>
    /// <param name="endpoint">The address; https, or this machine.</param>
    /// <param name="region">Where it lies.</param>
    /// <param name="items">The items.</param>
    public SafeguardDecision DecideEndpoint(Uri endpoint, StoreRegion region, DataItemSet items)
    {
        DataItemSet personal = Where(items, facts => SafeguardProfile.Of(facts).EncryptInTransit);
        return personal.IsEmpty ? new SafeguardDecision(DenialReason.None, ChannelRules)
            : !IsEncrypted(endpoint) ? new SafeguardDecision(DenialReason.SafeguardMissing, ChannelRules, personal)
            : !IsInChina(region) ? new SafeguardDecision(DenialReason.StaysInChina, RegionRules, personal)
            : new SafeguardDecision(DenialReason.None, ChannelRules);
    }

    private static bool IsInChina(StoreRegion region) => region == StoreRegion.MainlandChina;

    private static bool IsEncrypted(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));

    private DataItemSet Where(DataItemSet items, Func<DataItemFacts, bool> needs) =>
        DataItemSet.Of([.. items.ToList().Where(item => needs(describe(item)))]);
}
