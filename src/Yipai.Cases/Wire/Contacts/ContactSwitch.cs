namespace Yipai.Cases.Wire;

/// <summary>The switch <em>may be found by number</em>, which is off until the person turns it on.</summary>
/// <param name="IsFindable">Whether the person may be found.</param>
public sealed record ContactSwitch(bool IsFindable);
