using System.Globalization;
using System.Runtime.InteropServices.JavaScript;

namespace Yipai.Samples.CitizenWeb.Maps;

/// <summary>Says which part of an element a tap has hit, because Blazor does not know how large the element is.</summary>
public static partial class MapTouch
{
    /// <summary>Returns the place of a tap, each from 0 to 1 from the upper left corner.</summary>
    /// <remarks>Outside a browser it is the middle.</remarks>
    /// <param name="element">The id of the element.</param>
    /// <param name="x">The place in the window, in CSS pixels.</param>
    /// <param name="y">The place in the window, in CSS pixels.</param>
    public static (double X, double Y) Find(string element, double x, double y)
    {
        string[] parts = OperatingSystem.IsBrowser() ? Read(element, x, y).Split(' ') : ["0.5", "0.5"];
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [JSImport("part", "citizen.js")]
    private static partial string Read(string element, double x, double y);
}
