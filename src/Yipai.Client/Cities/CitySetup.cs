using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Cities;

/// <summary>Takes what a host left open from its city profile.</summary>
internal static class CitySetup
{
    /// <summary>Fills the privacy options, unless the host has named a handler itself.</summary>
    /// <remarks>Handler, notice and reading belong together: a notice mixed from two sources would be nobody's (PIPL 17).</remarks>
    public static void Fill(YipaiPrivacyOptions privacy, CityProfile city)
    {
        if (privacy.Handler is not null)
        {
            return;
        }

        privacy.Handler = city.Handler;
        privacy.Supplement = city.Supplement;
        privacy.Profile = city.Profile;
        privacy.Policy = city.Policy.ToPolicy();
        foreach (PrivacyPolicy earlier in city.EarlierPolicies())
        {
            privacy.EarlierPolicies.Add(earlier);
        }
    }

    /// <summary>Makes the catalogue of the city's edition; without a profile that of 2013.</summary>
    public static CaseCatalogue CatalogueOf(CityProfile? city) => city is null ? CaseCatalogue.GbT30428 : CaseCatalogue.Of(city.Catalogue);

    /// <summary>Makes a verifier of the city's receipts, or returns null in a browser, which has no ECDSA of .NET.</summary>
    public static IRecordVerifier? VerifierOf(CityProfile? city) =>
        OperatingSystem.IsBrowser() ? null : new EcdsaRecordVerifier(city?.ReceiptKeys.Select(key => key.PublicKey) ?? []);
}
