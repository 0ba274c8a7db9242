using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Knows what may be between two doors of one address (地址): a blank, a hyphen, 附, brackets, a comma.</summary>
/// <remarks>
/// Idea: a close joint such as a hyphen may precede any door. A loose one such as a comma also ends sentences, so it counts only behind a
/// building or a storey, and only before an entrance, a storey or a room. A list joint such as 、 goes on to a door of the same unit.
/// </remarks>
internal static class DoorJoints
{
    private const int LongestBracket = 12;
    private const string Close = "-_—附之内商位";
    private const string Loose = ",，·/";
    private const string List = "、和及与或~～/";

    /// <summary>Holds the last characters of buildings, entrances and storeys, behind which a loose joint leads on.</summary>
    private const string Levels = "栋幢座楼元层门#";

    private static readonly SearchValues<char> RoomSigns = SearchValues.Create("0123456789-");
    private static readonly SearchValues<char> Units = SearchValues.Create("号栋幢室楼元层门");

    /// <summary>Returns where the next number may begin behind a close joint.</summary>
    public static int CloseEnd(ReadOnlySpan<char> text, int end)
    {
        int at = SkipBlank(text, end);
        if (at < text.Length && Close.Contains(text[at], StringComparison.Ordinal))
        {
            return SkipBlank(text, at + 1);
        }

        return at;
    }

    /// <summary>Returns where the next number may begin behind a loose joint, or the same index if no joint follows.</summary>
    public static int LooseEnd(ReadOnlySpan<char> text, int end) =>
        end < text.Length && Loose.Contains(text[end], StringComparison.Ordinal) && Levels.Contains(text[end - 1], StringComparison.Ordinal)
            ? SkipBlank(text, end + 1)
            : end;

    /// <summary>Indicates whether a list of doors goes on here: 501、502室.</summary>
    public static bool IsList(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && List.Contains(text[end], StringComparison.Ordinal) && char.IsAsciiDigit(text[end + 1]);

    /// <summary>Returns the length of brackets that hold another door: 20号（原18号）, 37号（2-18-3）.</summary>
    public static int BracketLength(ReadOnlySpan<char> text)
    {
        int close = CloseIndex(text);
        if (close <= 1)
        {
            return 0;
        }

        ReadOnlySpan<char> inner = text[1..close];
        bool isRoom = !inner.ContainsAnyExcept(RoomSigns) && inner.Length >= 3 && char.IsAsciiDigit(inner[0]);
        return isRoom || (inner.ContainsAnyInRange('0', '9') && inner.ContainsAny(Units)) ? close + 1 : 0;
    }

    /// <summary>Returns the length of brackets with a name between two doors: 88号（天诚大厦）1203.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        int close = CloseIndex(text);
        for (int at = 1; at < close; at++)
        {
            close = NameWords.IsHan(text[at]) ? close : 0;
        }

        return close > 1 ? close + 1 : 0;
    }

    private static int CloseIndex(ReadOnlySpan<char> text) =>
        text is ['(' or '（', ..] ? text[..Math.Min(text.Length, LongestBracket)].IndexOfAny(')', '）') : 0;

    private static int SkipBlank(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
