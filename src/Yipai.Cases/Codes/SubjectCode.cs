using System.Globalization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a class of components or events.</summary>
/// <remarks>It is unique within its kind and edition.</remarks>
/// <param name="Edition">The edition of the catalogue.</param>
/// <param name="Kind">Whether the class is one of events or of components.</param>
/// <param name="Major">The major class (大类), 1 to 99; 21 holds local classes.</param>
/// <param name="Minor">The minor class (小类), 1 to 99 until 2013, 1 to 999 since 2026.</param>
public readonly record struct SubjectCode(CatalogueEdition Edition, CaseKind Kind, int Major, int Minor) : IComparable<SubjectCode>
{
    /// <summary>Gets the number of digits of a minor class: 2 until 2013, 3 since 2026.</summary>
    public int MinorDigits => MinorDigitsOf(Edition);

    /// <summary>Tries to parse a code such as <c>01-01</c>, or <c>01-001</c> since 2026.</summary>
    /// <returns>Whether the text has the edition's form. Whether the class exists is for the catalogue to decide.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, CatalogueEdition edition, CaseKind kind, out SubjectCode code)
    {
        bool isShaped = text.Length == 3 + MinorDigitsOf(edition) && text[2] == '-';
        bool isRead = isShaped & (CodeCharacters.ReadDigits(text[..(isShaped ? 2 : 0)], out ulong major) < 0)
            & (CodeCharacters.ReadDigits(text[(isShaped ? 3 : text.Length)..], out ulong minor) < 0);
        code = isRead ? new SubjectCode(edition, kind, (int)major, (int)minor) : default;
        return isRead;
    }

    /// <summary>Compares by edition, kind, major class and minor class.</summary>
    public int CompareTo(SubjectCode other) =>
        (Edition, Kind, Major, Minor).CompareTo((other.Edition, other.Kind, other.Major, other.Minor));

    /// <summary>Returns the code without kind and edition, such as <c>01-01</c>.</summary>
    public override string ToString() => MinorDigits == 3
        ? string.Create(CultureInfo.InvariantCulture, $"{Major:00}-{Minor:000}")
        : string.Create(CultureInfo.InvariantCulture, $"{Major:00}-{Minor:00}");

    internal static int MinorDigitsOf(CatalogueEdition edition) => edition == CatalogueEdition.GbT47678_2026 ? 3 : 2;
}
