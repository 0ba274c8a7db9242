using Microsoft.Extensions.Options;
using Yipai.Cases.Cities;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Policies;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds a guard for each product, which decides under the product's overlay of the platform's policy (P1/6, P1/7).</summary>
/// <remarks>
/// Idea: a product is the same handler under another text. Its guard shares handler, supplement, reading and recipients with the
/// platform's guard. A consent to the platform's text counts in the product as a consent to an earlier text does: if the product asks
/// for no more than it covers.
/// </remarks>
internal sealed class CityProducts
{
    private readonly PrivacyGuard _platform;
    private readonly DisclosureDesk _disclosures;
    private readonly Dictionary<string, Part> _parts;

    public CityProducts(
        PrivacyGuard guard, IOptions<YipaiPrivacyOptions> privacy, IOptions<YipaiCityOptions> city, DisclosureDesk disclosures,
        IDisclosureRecordStore records, IdentifierSource identifiers)
    {
        (_platform, _disclosures) = (guard, disclosures);
        _parts = city.Value.Products.ToDictionary(
            pair => pair.Key, pair => Part.Of(pair.Key, pair.Value, guard, privacy.Value, records, identifiers), StringComparer.Ordinal);
        Lines =
        [
            .. from pair in _parts
               orderby pair.Key
               select new ProductLine(pair.Key, pair.Value.Name, pair.Value.Guard.Notice.Version.ContentHash,
               [
                   .. PolicyDiff.Between(guard.Policy, pair.Value.Guard.Policy).Changes.Select(
                       change => new ProductChange(change.Topic, change.Effect.ToString(), change.Fields)),
               ]),
        ];
    }

    /// <summary>Gets the products as persons see them.</summary>
    public IReadOnlyList<ProductLine> Lines { get; }

    /// <summary>Gets the guards and policies of the products, by their ids.</summary>
    public IEnumerable<(string Id, PrivacyGuard Guard, CityPolicy Policy)> All =>
        _parts.Select(pair => (pair.Key, pair.Value.Guard, pair.Value.Policy));

    /// <summary>Returns the guard of a product, the platform's guard for no product, or null for an unknown one.</summary>
    public PrivacyGuard? FindGuard(string? product) =>
        string.IsNullOrEmpty(product) ? _platform : _parts.GetValueOrDefault(product)?.Guard;

    /// <summary>Returns the guard that shows a text now, or the platform's guard if no product shows it.</summary>
    public PrivacyGuard GuardFor(string contentHash) => _parts.Values
        .FirstOrDefault(part => part.Guard.Notice.Version.ContentHash == contentHash)?.Guard ?? _platform;

    /// <summary>Returns the desk that records the disclosures of a product, or the platform's desk.</summary>
    public DisclosureDesk DisclosuresOf(string? product) =>
        product is not null && _parts.TryGetValue(product, out Part? part) ? part.Disclosures : _disclosures;

    /// <summary>Adds the policies of the products to those whose consents still count for the platform.</summary>
    /// <remarks>Without them a consent in a product's app would hide an earlier one to the platform's text.</remarks>
    public static void Configure(YipaiPrivacyOptions privacy, IOptions<YipaiCityOptions> city)
    {
        PrivacyPolicy platform = privacy.Policy ?? YipaiPolicy.V2021_01_20;
        foreach (CityProduct product in city.Value.Products.Values)
        {
            privacy.EarlierPolicies.Add(platform.WithOverlay(File.ReadAllBytes(product.Overlay)));
        }
    }

    private sealed record Part(string Name, PrivacyGuard Guard, CityPolicy Policy, DisclosureDesk Disclosures)
    {
        public static Part Of(
            string id, CityProduct product, PrivacyGuard platform, YipaiPrivacyOptions privacy, IDisclosureRecordStore records,
            IdentifierSource identifiers)
        {
            byte[] overlay = File.ReadAllBytes(product.Overlay);
            PrivacyPolicy policy = platform.Policy.WithOverlay(overlay);
            if (policy.Product != id)
            {
                throw new OptionsValidationException(
                    id, typeof(CityProduct), [$"The overlay of product \"{id}\" names the product \"{policy.Product}\"."]);
            }

            var options = new YipaiPrivacyOptions
            {
                Handler = platform.Handler, Policy = policy, Profile = platform.Profile, Supplement = privacy.Supplement,
                Entrustment = privacy.Entrustment,
            };
            platform.RegisteredRecipients.ToList().ForEach(options.Recipients.Add);
            foreach (PrivacyPolicy other in ((IEnumerable<PrivacyPolicy>)[platform.Policy, .. privacy.EarlierPolicies])
                .Where(other => other.Version.ContentHash != policy.Version.ContentHash))
            {
                options.EarlierPolicies.Add(other);
            }

            var guard = new PrivacyGuard(options);
            return new Part(product.Name, guard, CityPolicy.Of(overlay), new DisclosureDesk(guard, records, identifiers));
        }
    }
}
