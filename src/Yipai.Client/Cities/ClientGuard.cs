using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Client.Cities;

/// <summary>Holds the guard and the city profile of one client, and replaces both when the city publishes a newer text.</summary>
internal sealed class ClientGuard(PrivacyGuard guard, CityProfile? city)
{
    /// <summary>Indicates whether handler and text came from the profile.</summary>
    /// <remarks>If the host set its own text, only the host changes it.</remarks>
    private readonly bool _followsCity = city is not null && city.Handler == guard.Handler;

    private volatile Known _known = new(guard, city);

    /// <summary>Gets the guard for the newest text that this host can show.</summary>
    public PrivacyGuard Guard => _known.Guard;

    /// <summary>Gets the query that names the product of this app, or an empty text for the city's own app (P1/6).</summary>
    public string ProductQuery => Guard.Policy.Product is { } product ? $"?product={Uri.EscapeDataString(product)}" : "";

    /// <summary>Gets the newest profile, or null if the host has no profile.</summary>
    public CityProfile? City => _known.City;

    /// <summary>Switches to a verified profile if its text is newer and this host can show the text.</summary>
    public CityMove MoveTo(CityProfile profile)
    {
        Known known = _known;
        if (known.City is not { } present || profile.Handler.Id != known.Guard.Handler.Id)
        {
            return CityMove.Ignored;
        }

        // A host that started under the strict profile never falls back to superseded law on the word of a document (YP0191).
        if (profile.Profile == PrivacyProfile.AsWritten2021 && known.Guard.Profile == PrivacyProfile.Strict2026)
        {
            return CityMove.BeyondReach;
        }

        if (FindGuard(profile, known.Guard) is not { } next)
        {
            return IsOlder(profile, present) ? CityMove.Ignored : CityMove.BeyondReach;
        }

        bool isSame = next.Notice.Version.ContentHash == known.Guard.Notice.Version.ContentHash;
        if (IsOlder(profile, present))
        {
            return isSame ? CityMove.Moved : CityMove.Ignored;
        }

        if (!isSame && !_followsCity)
        {
            return CityMove.BeyondReach;
        }

        _known = new Known(_followsCity ? next : known.Guard, profile);
        return CityMove.Moved;
    }

    /// <summary>Creates the guard of a profile.</summary>
    /// <remarks>Returns null if this version of the SDK does not know the policy; only a newer app can show it.</remarks>
    private static PrivacyGuard? FindGuard(CityProfile profile, PrivacyGuard present)
    {
        try
        {
            return profile.CreateGuard(present.RegisteredRecipients);
        }
        catch (CasesException)
        {
            return null;
        }
    }

    /// <summary>Indicates whether a profile is older than the present one.</summary>
    /// <remarks>An attacker who sends an old document again must not bring an old text back.</remarks>
    private static bool IsOlder(CityProfile profile, CityProfile present) =>
        profile.Version != present.Version ? profile.Version < present.Version : profile.IssuedAt < present.IssuedAt;

    private sealed record Known(PrivacyGuard Guard, CityProfile? City);
}
