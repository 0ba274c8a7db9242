namespace Yipai.Cases.Wire;

/// <summary>Holds one tag of the caller's preferences.</summary>
/// <param name="Name">The name of the class of cases.</param>
/// <param name="Days">The number of days on which the caller opened a case of the class.</param>
/// <param name="LastDay">The last of these days, in UTC.</param>
public sealed record TagEntry(string Name, int Days, DateOnly LastDay)
{
    /// <summary>Returns the name of the type, never the preference.</summary>
    public override string ToString() => nameof(TagEntry);
}
