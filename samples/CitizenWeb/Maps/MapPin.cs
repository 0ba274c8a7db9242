using Yipai.Cases;

namespace Yipai.Samples.CitizenWeb.Maps;

/// <summary>The cases in one square of the map, so that pins never lie on each other.</summary>
/// <param name="Column">The column of the square, 0 to 6 from the left.</param>
/// <param name="Row">The row of the square, 0 to 4 from above.</param>
/// <param name="Cases">The cases there.</param>
public sealed record MapPin(int Column, int Row, IReadOnlyList<PublicCaseView> Cases)
{
    private const int Columns = 7;
    private const int Rows = 5;

    /// <summary>Gets the classes that place the pin.</summary>
    /// <remarks>The security policy of the page refuses styles in attributes, so the stylesheet has a class for each place.</remarks>
    public string Place => $"column-{Column} row-{Row}";

    /// <summary>Indicates whether nothing is left to do in any of the cases.</summary>
    public bool IsDone => Cases.All(HasEnded);

    /// <summary>Groups the cases that have a point inside the view.</summary>
    public static IReadOnlyList<MapPin> Of(IEnumerable<PublicCaseView> cases, MapView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. from one in cases
               let place = Find(one)
               where place is not null
               let column = Math.Floor((place.Value.X - view.X) / view.Width * Columns)
               let row = Math.Floor((place.Value.Y - view.Y) / view.Height * Rows)
               where column is >= 0 and < Columns && row is >= 0 and < Rows
               group one by (column, row) into square
               orderby square.Key.row, square.Key.column
               select new MapPin((int)square.Key.column, (int)square.Key.row, [.. square]),
        ];
    }

    /// <summary>Returns the place of a case on the sketch, or null if its place is in words only.</summary>
    public static (double X, double Y)? Find(PublicCaseView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Place is { Latitude: { } latitude, Longitude: { } longitude } ? CitySketch.Place(latitude, longitude) : null;
    }

    /// <summary>Returns whether the city has finished a case.</summary>
    public static bool HasEnded(PublicCaseView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Stage is "Closed" or "ForcedClosed" or "Cancelled" or "NotAccepted" or "NotFiled";
    }
}
