using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Lists the services of the city, and finds the institution that takes the payments.</summary>
internal sealed class OfferedServices(
    PrivacyGuard guard, IOptions<YipaiCityOptions> options, IEnumerable<IPaymentProvider> providers)
{
    private readonly IPaymentProvider? _provider =
        providers.FirstOrDefault(provider => RecipientOf(provider, guard) is not null);

    /// <summary>Gets the provider of payments, or null if no registered institution takes any.</summary>
    public IPaymentProvider? Provider => _provider;

    /// <summary>Gets how many points a confirmed report is worth.</summary>
    public int PointsPerReport => Math.Max(0, options.Value.PointsPerReport);

    /// <summary>Returns the services with prices and institution.</summary>
    public ServicesAnswer List()
    {
        DataRecipient? institution = _provider is null ? null : RecipientOf(_provider, guard);
        ServiceOffer[] offers = [.. options.Value.Services.Keys.Order(StringComparer.Ordinal).Select(Find).OfType<ServiceOffer>()];
        return new ServicesAnswer(
            offers,
            PointsPerReport,
            institution is null || offers.All(offer => offer.PriceInFen == 0)
                ? null : new PaymentInstitution(institution.Id, institution.Name, institution.Contact));
    }

    /// <summary>Finds an offered service, or returns null.</summary>
    /// <remarks>A service has one price: points, or money that an institution takes.</remarks>
    public ServiceOffer? Find(string serviceId) =>
        options.Value.Services.TryGetValue(serviceId, out CityService? service)
        && (service.Points > 0 ? service.PriceInFen == 0 : service is { Points: 0, PriceInFen: > 0 } && _provider is not null)
            ? new ServiceOffer(serviceId, service.Name, service.Points, service.PriceInFen) : null;

    private static DataRecipient? RecipientOf(IPaymentProvider provider, PrivacyGuard guard) =>
        guard.RegisteredRecipients.FirstOrDefault(recipient =>
            recipient.Id == provider.InstitutionId && recipient.Kind == RecipientKind.PaymentInstitution
            && recipient.Name.Length > 0 && recipient.Contact.Length > 0);
}
