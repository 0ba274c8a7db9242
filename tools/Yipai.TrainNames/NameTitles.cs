using Yipai.Privacy.Detection;

namespace Yipai.TrainNames;

/// <summary>Tells full names of Chinese form from a surname with a title and from names of other forms.</summary>
internal static class NameTitles
{
    public static bool IsFullName(string name)
    {
        int surname = Surnames.LengthAt(name);
        return surname > 0 && name.Length - surname is 1 or 2 && !EndsWithTitle(name) && name.All(NameWords.IsHan);
    }

    public static bool EndsWithTitle(string name) => Surnames.LengthAt(name) is var surname
        && (NameShape.EndsWithTitle(name, surname) || name[0] is '小' or '老'
            || (name.Length == surname + 1 && NameWords.IsShortTitle(name.AsSpan(surname))));
}
