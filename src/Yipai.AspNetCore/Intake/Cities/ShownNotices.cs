using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Remembers every text of the notice that this city has shown, with the guard that asked under that text.</summary>
/// <remarks>
/// A phone can be offline for weeks. A consent record that answers an earlier text counts for that text. So the city
/// remembers each text from the first start that shows it.
/// </remarks>
internal sealed class ShownNotices(ICityProfileStore profiles, PrivacyGuard guard, CityProducts products, TimeProvider time)
{
    private volatile Dictionary<string, PrivacyGuard> _guards = Present(guard, products);

    /// <summary>Gets the earlier texts, newest first.</summary>
    public IReadOnlyList<CityNotice> Earlier { get; private set; } = [];

    /// <summary>Returns the guard that asked under a text, or null if the city never showed that text.</summary>
    public PrivacyGuard? Find(string contentHash) => _guards.GetValueOrDefault(contentHash);

    /// <summary>Reads the earlier texts from the store.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, PrivacyGuard> guards = Present(guard, products);
        var earlier = new List<CityNotice>();
        foreach (ReadOnlyMemory<byte> document in await profiles.ReadAsync(guard.Handler.Id, cancellationToken).ConfigureAwait(false))
        {
            CityProfile profile = CityProfile.Load(document);
            PrivacyGuard asked = profile.CreateGuard(guard.RegisteredRecipients);
            if (guards.TryAdd(asked.Notice.Version.ContentHash, asked))
            {
                earlier.Add(CityNotice.Of(profile));
            }
        }

        (_guards, Earlier) = (guards, earlier);
    }

    /// <summary>Keeps a present text with the profile that carries it, unless the city already keeps that text.</summary>
    public async Task KeepAsync(string contentHash, byte[] profile, CancellationToken cancellationToken) =>
        await profiles.KeepAsync(guard.Handler.Id, contentHash, profile, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);

    private static Dictionary<string, PrivacyGuard> Present(PrivacyGuard guard, CityProducts products)
    {
        Dictionary<string, PrivacyGuard> present = products.All.ToDictionary(
            product => product.Guard.Notice.Version.ContentHash, product => product.Guard);
        present[guard.Notice.Version.ContentHash] = guard;
        return present;
    }
}
