namespace Yipai.Privacy.Detection;

/// <summary>Reads pairs of latitude and longitude, in degrees or in degrees, minutes and seconds.</summary>
/// <remarks>A pair that no word announces needs four decimals, which is some ten metres, and must lie in or near China.</remarks>
internal static class CoordinateReader
{
    private const int MostBetween = 16;
    private const string Between = " ,，、;；/:：NSEWnsew°度东南西北经纬()（）lationgudeLATNG=_\t\"'&<>";
    private const string MinuteSigns = "'′’‘分";
    private const string SecondSigns = "\"″”“秒";

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.After is not ('.' or '°' or '度') || token.Length > 3 || token.Before == '.' || !char.IsAsciiDigit(token.Value[0]))
        {
            return;
        }

        int start = token.Before is '-' or '+' ? token.Start - 1 : token.Start;
        Angle first = AngleAt(token.Text, token.Start);
        int second = first.End;
        while (second < token.Text.Length && second - first.End < MostBetween
            && Between.Contains(token.Text[second], StringComparison.Ordinal))
        {
            second++;
        }

        if (first.End == 0 || second == first.End || second >= token.Text.Length || !char.IsAsciiDigit(token.Text[second]))
        {
            return;
        }

        Angle other = AngleAt(token.Text, second);
        int end = other.End;
        int precision = Math.Min(first.Precision, other.Precision);
        bool pair = IsPair(first.Degrees, other.Degrees) || IsPair(other.Degrees, first.Degrees);
        bool inChina = IsInChina(first.Degrees, other.Degrees) || IsInChina(other.Degrees, first.Degrees);
        if (end > 0 && pair && !IsContinued(ref token, end)
            && ((precision >= 4 && inChina) || (precision >= 2 && token.IsNear(CueKinds.Position))))
        {
            found.Add(new TextFinding(
                FindingKinds.GeoCoordinates, start, end - start, FindingRules.Coordinates, 0.9, FindingValidation.Passed));
        }
    }

    private static bool IsContinued(ref TextToken token, int end) =>
        char.IsAsciiDigit(token.CharacterAt(end)) || (token.CharacterAt(end) == '.' && char.IsAsciiDigit(token.CharacterAt(end + 1)));

    private static bool IsPair(double latitude, double longitude) => latitude <= 90 && longitude <= 180;

    private static bool IsInChina(double latitude, double longitude) => latitude is >= 3 and <= 54 && longitude is >= 73 and <= 136;

    private static Angle AngleAt(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        double degrees = Whole(text, ref end);
        if (end < text.Length && text[end] == '.')
        {
            int point = end++;
            double place = 0.1;
            for (; end < text.Length && end - point <= 16 && char.IsAsciiDigit(text[end]); end++, place /= 10)
            {
                degrees += (text[end] - '0') * place;
            }

            int precision = end - point - 1;
            end += end < text.Length && text[end] is '°' or '度' ? 1 : 0;
            return new Angle(degrees, precision, precision == 0 ? 0 : end);
        }

        if (end >= text.Length || text[end] is not ('°' or '度'))
        {
            return default;
        }

        end++;
        double minutes = Whole(text, ref end);
        if (end >= text.Length || !MinuteSigns.Contains(text[end], StringComparison.Ordinal))
        {
            return default;
        }

        end++;
        int seconds = end;
        while (seconds < text.Length && seconds - end < 8 && (char.IsAsciiDigit(text[seconds]) || text[seconds] == '.'))
        {
            seconds++;
        }

        bool precise = seconds > end && seconds < text.Length && SecondSigns.Contains(text[seconds], StringComparison.Ordinal);
        return new Angle(degrees + (minutes / 60), precise ? 4 : 2, precise ? seconds + 1 : end);
    }

    private static double Whole(ReadOnlySpan<char> text, ref int at)
    {
        int number = 0;
        for (int digits = 0; at < text.Length && digits < 3 && char.IsAsciiDigit(text[at]); at++, digits++)
        {
            number = (number * 10) + text[at] - '0';
        }

        return number;
    }

    private readonly record struct Angle(double Degrees, int Precision, int End);
}
