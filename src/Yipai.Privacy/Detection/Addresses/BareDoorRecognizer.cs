using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds addresses (地址) whose last number has no unit: 大连市沙河口区永和路2916, 家住新民镇北湖小区798.</summary>
/// <remarks>
/// Idea: a number without a unit may count anything, so the words before it must prove the address. It begins with a division, or it
/// follows a word such as 家住 and names a town, township or village.
/// Invariant: the number has at most five digits and directly follows the end of a place's name. No letter, Chinese character or sign
/// of a longer number or measure follows it, so a part of a number is never a finding.
/// Source: the forms of addresses in docs/detection.md, found in messages to city hotlines.
/// </remarks>
internal sealed class BareDoorRecognizer() : TextRecognizer("路街道巷弄村里园苑城庄湾区院厦寓庭阁轩邸坊居心际场屯墅")
{
    private const int MostDigits = 5;

    private static readonly SearchValues<char> Goes = SearchValues.Create(".-—~:/%％℃#*+=_×");

    /// <summary>Indicates whether the number is that of a public service, which may follow the name of a place: 12345, 12319.</summary>
    private static bool IsHotline(ReadOnlySpan<char> number) => number is ['1', '2', '3', _, _] or "110" or "119" or "120" or "122";

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int number = at + 1;
        if (number >= text.Length || !char.IsAsciiDigit(text[number]))
        {
            return;
        }

        int end = number;
        while (end < text.Length && end - number <= MostDigits && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end - number > MostDigits || !CheckDigits.AreDigits(text[number..end]) || IsHotline(text[number..end])
            || (end < text.Length && ((NameWords.IsHan(text[end]) && text[end] != '的') || Goes.Contains(text[end]))))
        {
            return;
        }

        int start = AddressHead.Start(text, number, building: true, goesOn: true, out bool division);
        bool announced = start >= 0 && (CueWords.Before(text, start) & CueKinds.Address) != 0 
            && (text[start..number].IndexOfAny("镇乡村") > 0 || NamedDoors.EndsWithBuilding(text[start..number]));
        if (start >= 0 && (division || announced))
        {
            found.Add(new TextFinding(
                FindingKinds.PostalAddress, start, end - start, division ? FindingRules.AddressDivision : FindingRules.AddressRoad, 0.75));
        }
    }
}
