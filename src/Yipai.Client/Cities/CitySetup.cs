using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Client.Cities;

/// <summary>Fills the settings that a host left open with those of its city profile.</summary>
internal static class CitySetup
{
    /// <summary>Fills the privacy options, unless the host has named a handler itself.</summary>
    /// <remarks>
    /// Handler, notice and reading belong together. No handler would be responsible for a notice mixed from two sources (PIPL 17).
    /// </remarks>
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

    /// <summary>Returns the catalogue of the city's edition, or the catalogue of 2013 if there is no profile.</summary>
    public static CaseCatalogue CatalogueOf(CityProfile? city) => city is null ? CaseCatalogue.GbT30428 : CaseCatalogue.Of(city.Catalogue);
}
