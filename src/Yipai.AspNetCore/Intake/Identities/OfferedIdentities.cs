using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Lists the platforms whose accounts persons may bind.</summary>
/// <remarks>A platform is offered if it is a registered recipient with name and contact (PIPL 23).</remarks>
internal sealed class OfferedIdentities
{
    private readonly Dictionary<string, IIdentityProvider> _providers;

    public OfferedIdentities(PrivacyGuard guard, IEnumerable<IIdentityProvider> providers)
    {
        _providers = providers.Where(provider => RecipientOf(provider.Terms.ProviderId, guard) is not null)
            .ToDictionary(provider => provider.Terms.ProviderId, StringComparer.Ordinal);
        Lines =
        [
            .. from provider in _providers.Values
               let recipient = RecipientOf(provider.Terms.ProviderId, guard)!
               orderby recipient.Id
               select new IdentityProviderLine(recipient.Id, recipient.Name, recipient.Contact, provider.Terms.Claims),
        ];
    }

    /// <summary>Gets the platforms as persons see them, in the order of their ids.</summary>
    public IReadOnlyList<IdentityProviderLine> Lines { get; }

    /// <summary>Finds the provider of an offered platform, or returns null.</summary>
    public IIdentityProvider? Find(string providerId) => _providers.GetValueOrDefault(providerId);

    /// <summary>Returns the name of a platform, or its id if the city no longer offers it.</summary>
    public string NameOf(string providerId) => Lines.FirstOrDefault(line => line.ProviderId == providerId)?.Name ?? providerId;

    /// <summary>Finds the registered account platform of an id, or returns null.</summary>
    public static DataRecipient? RecipientOf(string id, PrivacyGuard guard) => guard.RegisteredRecipients.FirstOrDefault(
        recipient => recipient.Id == id && recipient.Kind == RecipientKind.ThirdPartyPlatform
            && recipient.Name.Length > 0 && recipient.Contact.Length > 0);
}
