using System.Buffers;
using System.Globalization;

namespace Yipai.Cases.Deadlines;

/// <summary>Represents how long a step may take (时限).</summary>
/// <remarks>Limits are local law, so the product has none of its own. They come with the city's filing conditions (立案条件).</remarks>
/// <param name="Amount">The number of units, above zero and up to <see cref="MaxAmount"/>.</param>
/// <param name="Unit">The unit of time.</param>
public readonly record struct TimeLimit(decimal Amount, TimeLimitUnit Unit)
{
    /// <summary>The largest amount of a limit, 10000 units.</summary>
    public const int MaxAmount = 10_000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly (string Word, TimeLimitUnit Unit)[] Words =
    [
        ("紧急工作时", TimeLimitUnit.UrgentHour), ("紧急工作小时", TimeLimitUnit.UrgentHour), ("工作时", TimeLimitUnit.WorkHour),
        ("工作小时", TimeLimitUnit.WorkHour),
        ("紧急工作日", TimeLimitUnit.CalendarDay), ("自然日", TimeLimitUnit.CalendarDay), ("日历日", TimeLimitUnit.CalendarDay),
        ("工作日", TimeLimitUnit.WorkDay),
    ];

    /// <summary>Tries to parse a limit such as <c>2紧急工作时</c> or <c>5个工作日</c>.</summary>
    /// <param name="text">A number and a unit, without any other text.</param>
    /// <param name="limit">The limit, or the default value if the text is not a limit.</param>
    /// <param name="plainHour">The unit that 小时 means in this city.</param>
    /// <param name="plainDay">The unit that 天 means in this city.</param>
    /// <returns>Whether the text is a limit. A text with a condition, such as 种植季节15工作日, is not.</returns>
    public static bool TryParse(
        string? text, out TimeLimit limit, TimeLimitUnit plainHour = TimeLimitUnit.WorkHour, TimeLimitUnit plainDay = TimeLimitUnit.WorkDay)
    {
        limit = default;
        string written = (text ?? "").Trim();
        int digits = written.AsSpan().IndexOfAnyExcept(Digits);
        if (digits < 1 || !decimal.TryParse(written.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out decimal amount) || amount is <= 0 or > MaxAmount)
        {
            return false;
        }

        string unit = written[digits..].TrimStart().TrimStart('个');
        TimeLimitUnit known = unit is "小时" or "时" ? plainHour : unit is "天" or "日" ? plainDay
            : Array.Find(Words, word => word.Word == unit).Unit;
        limit = new TimeLimit(amount, known);
        return known != TimeLimitUnit.Unspecified;
    }

    /// <summary>Indicates whether the limit has a valid amount and a unit.</summary>
    internal bool IsGiven => Amount is > 0 and <= MaxAmount && Unit != TimeLimitUnit.Unspecified;

    /// <summary>Returns the limit as cities write it, such as <c>2紧急工作时</c>.</summary>
    public override string ToString()
    {
        TimeLimitUnit unit = Unit;
        return string.Create(CultureInfo.InvariantCulture,
            $"{Amount:0.##}{(unit == TimeLimitUnit.CalendarDay ? "自然日" : Array.Find(Words, word => word.Unit == unit).Word)}");
    }
}
