using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Access;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads the sites from the options anew at each request, so that a removed site receives nothing more.</summary>
internal sealed class OfferedSites(PrivacyGuard guard, IOptionsMonitor<YipaiCityOptions> city)
{
    /// <summary>Lists the sites that have a registered recipient and an item, in the order of their ids.</summary>
    public IEnumerable<SiteLine> List() =>
        from pair in city.CurrentValue.Sites
        let recipient = OfferedIdentities.RecipientOf(pair.Key, guard)
        where recipient is not null
        let items = ItemsOf(pair.Value, recipient)
        where !items.IsEmpty
        orderby pair.Key
        select new SiteLine(pair.Key, recipient.Name, recipient.Contact, [.. items.ToList().Select(item => item.Id)]);

    /// <summary>Finds an offered site, or returns null.</summary>
    public SiteLine? Find(string siteId) => List().FirstOrDefault(site => site.SiteId == siteId);

    /// <summary>Indicates whether an offered site registered the exact address.</summary>
    public bool KnowsAddress(string siteId, string address) =>
        Find(siteId) is not null && city.CurrentValue.Sites[siteId].Addresses.Contains(address);

    /// <summary>Indicates whether the key belongs to an offered site.</summary>
    public bool KnowsKey(string siteId, string key) => Find(siteId) is not null
        && SharedKey.IsSameAndLong(city.CurrentValue.Sites[siteId].Key, SharedKey.HashOf(key));

    private static DataItemSet ItemsOf(SiteAccess site, DataRecipient recipient) =>
        DataItemSet.Of([.. IdentityRequests.Shareable.ToList().Where(item => site.Items.Contains(item.Id))]).Intersect(recipient.Items);
}
