namespace Yipai.Client.Cities;

/// <summary>Says what a profile from the city changed about the guard of the client.</summary>
internal enum CityMove
{
    /// <summary>The profile changed nothing, because it belongs to another handler or is older than the known profile.</summary>
    Ignored = 0,

    /// <summary>The guard now uses the text of the profile.</summary>
    Moved,

    /// <summary>The profile has a newer text, which this host cannot show.</summary>
    BeyondReach,
}
