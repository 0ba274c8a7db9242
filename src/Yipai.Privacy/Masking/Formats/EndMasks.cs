using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Applies formats that keep characters at the ends and put stars between them.</summary>
internal static class EndMasks
{
    /// <summary>Is returned for a value that does not have the shape of its format.</summary>
    public const int WrongShape = -1;

    public static int Surname(ReadOnlySpan<char> name, Span<char> shown) =>
        KeepEnds(name, SurnameLength(name), 0, 0, shown);

    public static int SurnameLength(ReadOnlySpan<char> name) => name.Length > 2 && Surnames.IsCompoundAt(name) ? 2 : 1;

    public static int Stars(ReadOnlySpan<char> value, Span<char> shown)
    {
        int count = Graphemes.Count(value);
        shown[..count].Fill('*');
        return count;
    }

    public static int HideLast(ReadOnlySpan<char> value, int count, Span<char> shown)
    {
        int characters = Graphemes.Count(value);
        return count >= characters ? Stars(value, shown) : KeepEnds(value, characters - count, 0, 0, shown);
    }

    public static int KeepEnds(ReadOnlySpan<char> value, int first, int last, int stars, Span<char> shown)
    {
        bool areUnits = Graphemes.AreUnits(value);
        int hidden = (areUnits ? value.Length : Graphemes.Count(value)) - first - last;
        if (hidden < 1 || hidden * 2 < first + last)
        {
            return WrongShape;
        }

        int start = areUnits ? first : Graphemes.Units(value, first);
        int end = areUnits ? value.Length - last : Graphemes.StartAfter(value, first + hidden);
        return start < 0 || end < 0 ? WrongShape : Write(value[..start], stars > 0 ? stars : hidden, value[end..], shown);
    }

    public static int Write(ReadOnlySpan<char> start, int stars, ReadOnlySpan<char> end, Span<char> shown)
    {
        start.CopyTo(shown);
        shown.Slice(start.Length, stars).Fill('*');
        end.CopyTo(shown[(start.Length + stars)..]);
        return start.Length + stars + end.Length;
    }
}
