namespace Yipai.Client.Cities;

/// <summary>What a profile that came from the city did to the client's guard.</summary>
internal enum CityMove
{
    /// <summary>Nothing: it is of another handler, or older than the one that is known.</summary>
    Ignored = 0,

    /// <summary>The guard has the text of the profile.</summary>
    Moved,

    /// <summary>The text is newer, and this host cannot show it.</summary>
    BeyondReach,
}
