namespace Yipai.Cases.Views;

/// <summary>Represents a place as a view shows it.</summary>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Datum">The datum of the point, or null.</param>
/// <param name="Text">The address or component code, or null.</param>
public sealed record PlaceView(double? Latitude, double? Longitude, string? Datum, string? Text)
{
    /// <summary>Returns the datum of the place, never where it is.</summary>
    public override string ToString() => Datum is null ? "place in words" : $"place in {Datum}";
}
