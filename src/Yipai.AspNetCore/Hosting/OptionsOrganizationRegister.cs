using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Reads the organizations from the options anew at each request, so that a removed organization receives nothing more.</summary>
/// <remarks>A person cannot authorize an organization that lacks a name, a contact, a purpose or an item (PIPL 23).</remarks>
internal sealed class OptionsOrganizationRegister(IOptionsMonitor<YipaiCityOptions> city) : IOrganizationRegister
{
    private const int ShortestKey = 32;

    /// <summary>The items that a person can let an organization receive: what the city holds, without the password.</summary>
    private static DataItemSet Disclosable { get; } = CityPersonalData.Held.Except(DataItems.AccountPassword);

    public IEnumerable<OutsideOrganization> List() =>
        from pair in city.CurrentValue.Organizations
        let items = ItemsOf(pair.Value)
        where pair.Value is { Name.Length: > 0, Contact.Length: > 0, Purpose.Length: > 0 } && !items.IsEmpty
        orderby pair.Key
        select new OutsideOrganization(
            pair.Key, pair.Value.Name, pair.Value.Contact, pair.Value.Purpose, [.. items.ToList().Select(item => item.Id)]);

    public string? FindByKey(string key)
    {
        byte[] shown = SharedKey.HashOf(key);
        return (
            from pair in city.CurrentValue.Organizations
            where pair.Value.Key.Length >= ShortestKey && SharedKey.IsSame(pair.Value.Key, shown)
            select pair.Key).FirstOrDefault();
    }

    private static DataItemSet ItemsOf(OrganizationAccess organization) => DataItemSet.Of(
        [.. DataItems.All.Where(item => organization.Items.Contains(item.Id))]).Intersect(Disclosable);
}
