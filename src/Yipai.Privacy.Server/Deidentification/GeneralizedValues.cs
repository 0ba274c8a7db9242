using System.Globalization;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Ladders of generalisation (泛化): each step says less.</summary>
public static class GeneralizedValues
{
    private static readonly int[] DivisionLengths = [6, 4, 2];

    /// <summary>A division code (GB/T 2260): 0 county, 1 city, 2 province, above nothing; what is cut away becomes zeros.</summary>
    /// <param name="code">Six digits or more.</param>
    /// <param name="level">0 or more.</param>
    public static string Division(string code, int level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        bool isCode = code.Length >= 6 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
        return !isCode || level >= DivisionLengths.Length ? "000000" : code[..DivisionLengths[level]].PadRight(6, '0');
    }

    /// <summary>An age as a band such as <c>30-39</c>; from the top on, all are one.</summary>
    /// <param name="years">0 or more.</param>
    /// <param name="width">The width of a band in years, 1 or more.</param>
    /// <param name="top">The age from which all are one band.</param>
    public static string Age(int years, int width, int top = 90)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        int from = years - (years % width);
        return years >= top ? string.Create(CultureInfo.InvariantCulture, $"{top}+")
            : string.Create(CultureInfo.InvariantCulture, $"{from}-{Math.Min(from + width, top) - 1}");
    }

    /// <summary>A date: 0 the day, 1 the month, 2 the quarter, 3 the year, 4 the decade, above nothing.</summary>
    public static string Date(DateOnly date, int level) => level switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(level), level, "A level is 0 or more."),
        0 => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        2 => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-Q{((date.Month - 1) / 3) + 1}"),
        3 => date.ToString("yyyy", CultureInfo.InvariantCulture),
        4 => string.Create(CultureInfo.InvariantCulture, $"{date.Year / 10:000}x"),
        _ => "*",
    };

    /// <summary>A number as the band that it lies in, such as <c>[1000, 2000)</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">The width of a band, above 0.</param>
    public static string Amount(decimal value, decimal width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        decimal from = Math.Floor(value / width) * width;
        return string.Create(CultureInfo.InvariantCulture, $"[{from}, {from + width})");
    }

    /// <summary>A point as the corner of its cell in a grid.</summary>
    /// <param name="latitude">In degrees, −90 to 90.</param>
    /// <param name="longitude">In degrees, −180 to 180.</param>
    /// <param name="cell">The side of a cell in degrees, above 0; 0.01 is about 1.1 km from north to south.</param>
    public static (double Latitude, double Longitude) Grid(double latitude, double longitude, double cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(latitude), 90);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(longitude), 180);
        return (Math.Floor(latitude / cell) * cell, Math.Floor(longitude / cell) * cell);
    }

    /// <summary>Rounds to the nearest multiple; halves go to the even one, so that sums do not drift.</summary>
    public static decimal Round(decimal value, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        return Math.Round(value / unit, MidpointRounding.ToEven) * unit;
    }

    /// <summary>Top and bottom coding: what lies outside becomes the bound.</summary>
    public static T Bound<T>(T value, T bottom, T top)
        where T : IComparable<T> => value.CompareTo(bottom) < 0 ? bottom : value.CompareTo(top) > 0 ? top : value;
}
