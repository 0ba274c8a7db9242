using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Client.Cities;

/// <summary>The guard that one client asks, and the city profile that it knows; both are replaced when the city's text moves on.</summary>
internal sealed class ClientGuard(PrivacyGuard guard, CityProfile? city)
{
    /// <summary>Whether handler and text came from the profile. A text that the host named itself is the host's to change.</summary>
    private readonly bool _followsCity = city is not null && city.Handler == guard.Handler;

    private volatile Known _known = new(guard, city);

    /// <summary>The guard of the newest text that this host can show.</summary>
    public PrivacyGuard Guard => _known.Guard;

    /// <summary>The newest profile, or null where the host has none.</summary>
    public CityProfile? City => _known.City;

    /// <summary>Moves on to a verified profile, if its text is newer and this host can show it.</summary>
    public CityMove MoveTo(CityProfile profile)
    {
        Known known = _known;
        if (known.City is not { } present || profile.Handler.Id != known.Guard.Handler.Id)
        {
            return CityMove.Ignored;
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

    /// <summary>Returns null when the policy came after this version of the SDK: only a new version of the app can show it.</summary>
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

    /// <summary>An old document, sent again by somebody in between, must not bring an old text back.</summary>
    private static bool IsOlder(CityProfile profile, CityProfile present) =>
        profile.Version != present.Version ? profile.Version < present.Version : profile.IssuedAt < present.IssuedAt;

    private sealed record Known(PrivacyGuard Guard, CityProfile? City);
}
