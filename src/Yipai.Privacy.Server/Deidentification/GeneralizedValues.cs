using System.Globalization;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Generalizes values (泛化).</summary>
/// <remarks>Each level reveals less.</remarks>
public static class GeneralizedValues
{
    private static readonly int[] DivisionLengths = [6, 4, 2];

    /// <summary>Generalizes a division code (GB/T 2260): 0 county, 1 city, 2 province, above that nothing.</summary>
    /// <remarks>Zeros replace the removed digits.</remarks>
    /// <param name="code">The code, six digits or more.</param>
    /// <param name="level">The level, 0 or more.</param>
    public static string Division(string code, int level)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        bool isCode = code.Length >= 6 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
        return !isCode || level >= DivisionLengths.Length ? "000000" : code[..DivisionLengths[level]].PadRight(6, '0');
    }

    /// <summary>Generalizes an age to a band such as <c>30-39</c>.</summary>
    /// <remarks>All ages from the top on share one band.</remarks>
    /// <param name="years">The age in years, 0 or more.</param>
    /// <param name="width">The width of a band in years, 1 or more.</param>
    /// <param name="top">The age at which the last band begins.</param>
    public static string Age(int years, int width, int top = 90)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        int from = years - (years % width);
        return years >= top ? string.Create(CultureInfo.InvariantCulture, $"{top}+")
            : string.Create(CultureInfo.InvariantCulture, $"{from}-{Math.Min(from + width, top) - 1}");
    }

    /// <summary>Generalizes a date: 0 the day, 1 the month, 2 the quarter, 3 the year, 4 the decade, above that nothing.</summary>
    public static string Date(DateOnly date, int level) => level switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(level), level, "The level must be 0 or more."),
        0 => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        2 => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-Q{((date.Month - 1) / 3) + 1}"),
        3 => date.ToString("yyyy", CultureInfo.InvariantCulture),
        4 => string.Create(CultureInfo.InvariantCulture, $"{date.Year / 10:000}x"),
        _ => "*",
    };

    /// <summary>Generalizes a number to its band, such as <c>[1000, 2000)</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">The width of a band, above 0.</param>
    public static string Amount(decimal value, decimal width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        decimal from = Math.Floor(value / width) * width;
        return string.Create(CultureInfo.InvariantCulture, $"[{from}, {from + width})");
    }

    /// <summary>Generalizes a point to the south-west corner of its grid cell.</summary>
    /// <param name="latitude">The latitude in degrees, −90 to 90.</param>
    /// <param name="longitude">The longitude in degrees, −180 to 180.</param>
    /// <param name="cell">The side of a cell in degrees, above 0; 0.01 is about 1.1 km from north to south.</param>
    public static (double Latitude, double Longitude) Grid(double latitude, double longitude, double cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(latitude), 90);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(longitude), 180);
        return (Math.Floor(latitude / cell) * cell, Math.Floor(longitude / cell) * cell);
    }

    /// <summary>Rounds to the nearest multiple of a unit.</summary>
    /// <remarks>Halves go to the even multiple, so that sums do not drift.</remarks>
    public static decimal Round(decimal value, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        return Math.Round(value / unit, MidpointRounding.ToEven) * unit;
    }

    /// <summary>Limits a value to a range (top and bottom coding).</summary>
    /// <remarks>A value outside becomes the nearer bound.</remarks>
    public static T Bound<T>(T value, T bottom, T top)
        where T : IComparable<T> => value.CompareTo(bottom) < 0 ? bottom : value.CompareTo(top) > 0 ? top : value;
}
