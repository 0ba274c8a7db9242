using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Access;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Knows the outside organizations that the city registered in its options.</summary>
/// <remarks>
/// The options are read anew at each request, so that a removed organization receives nothing more. A person cannot authorize an
/// organization that lacks a name, a contact, a purpose or an item (PIPL 23).
/// </remarks>
internal sealed class OrganizationRegister(IOptionsMonitor<YipaiCityOptions> city)
{
    /// <summary>The items that a person can let an organization receive: what the city holds, without the password.</summary>
    private static DataItemSet Disclosable { get; } = CityPersonalData.Held.Except(DataItems.AccountPassword);

    /// <summary>Lists the organizations that a person may authorize, in the order of their ids.</summary>
    public IEnumerable<OutsideOrganization> List() =>
        from pair in city.CurrentValue.Organizations
        let items = ItemsOf(pair.Value)
        where pair.Value is { Name.Length: > 0, Contact.Length: > 0, Purpose.Length: > 0 } && !items.IsEmpty
        orderby pair.Key
        select new OutsideOrganization(
            pair.Key, pair.Value.Name, pair.Value.Contact, pair.Value.Purpose, [.. items.ToList().Select(item => item.Id)]);

    /// <summary>Finds the id of the organization whose key a caller shows.</summary>
    /// <remarks>Returns null if the key belongs to nobody.</remarks>
    public string? FindByKey(string key)
    {
        byte[] shown = SharedKey.HashOf(key);
        return (
            from pair in city.CurrentValue.Organizations
            where SharedKey.IsSameAndLong(pair.Value.Key, shown)
            select pair.Key).FirstOrDefault();
    }

    private static DataItemSet ItemsOf(OrganizationAccess organization) => DataItemSet.Of(
        [.. DataItems.All.Where(item => organization.Items.Contains(item.Id))]).Intersect(Disclosable);
}
