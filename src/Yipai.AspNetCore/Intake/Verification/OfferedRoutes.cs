using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Lists the ways of verification that the city may offer.</summary>
/// <remarks>A way is offered if each of its parts is registered with a contact, and if a face is never the only choice.</remarks>
internal sealed class OfferedRoutes
{
    private static readonly DataItemSet Face = DataItemSet.Of(DataItems.FacePhoto, DataItems.FaceVideo);

    private readonly Dictionary<string, IVerificationProvider> _providers;

    public OfferedRoutes(PrivacyGuard guard, IEnumerable<IVerificationProvider> providers)
    {
        Dictionary<string, IVerificationProvider> whole = providers
            .Where(provider => HopsOf(provider.Terms, guard) is not null)
            .ToDictionary(provider => provider.Terms.RouteId, StringComparer.Ordinal);
        _providers = whole.Where(pair => HasChoice(pair.Value.Terms, whole)).ToDictionary(StringComparer.Ordinal);
        Routes =
        [
            .. from provider in _providers.Values
               let terms = provider.Terms
               orderby terms.RouteId
               select new VerificationRoute(
                   terms.RouteId, terms.Name, HopsOf(terms, guard)!, [.. terms.Items.ToList().Select(item => item.Id)],
                   terms.AlternativeRouteId),
        ];
    }

    /// <summary>Gets the ways as persons see them, in the order of their ids.</summary>
    public IReadOnlyList<VerificationRoute> Routes { get; }

    /// <summary>Finds the provider of an offered way, or returns null.</summary>
    public IVerificationProvider? Find(string routeId) => _providers.GetValueOrDefault(routeId);

    /// <summary>Indicates whether a way needs no face, or names an offered way that needs none.</summary>
    private static bool HasChoice(VerificationTerms terms, Dictionary<string, IVerificationProvider> whole) =>
        terms.Items.Intersect(Face).IsEmpty
        || (terms.AlternativeRouteId is { } other && whole.TryGetValue(other, out IVerificationProvider? instead)
            && instead.Terms.Items.Intersect(Face).IsEmpty);

    /// <summary>Returns the parts of a way with name and contact, or null if one of them is not registered.</summary>
    private static VerificationHop[]? HopsOf(VerificationTerms terms, PrivacyGuard guard)
    {
        VerificationHop?[] hops =
        [
            HopOf(terms.ProviderId, RecipientKind.VerificationProvider, guard),
            .. terms.PartnerUnitId is { } unit
                ? (VerificationHop?[])[HopOf(unit, RecipientKind.VerificationPartnerUnit, guard)] : [],
        ];
        return hops.Contains(null) ? null : [.. hops.OfType<VerificationHop>()];
    }

    private static VerificationHop? HopOf(string id, RecipientKind kind, PrivacyGuard guard) =>
        guard.RegisteredRecipients.FirstOrDefault(
            recipient => recipient.Id == id && recipient.Kind == kind && recipient.Name.Length > 0 && recipient.Contact.Length > 0)
            is { } known ? new VerificationHop(known.Id, known.Name, known.Contact) : null;
}
