namespace Yipai.Cases.Codes;

/// <summary>Joins division and class into the number with which component ids and event codes begin.</summary>
internal static class SubjectDigits
{
    /// <summary>Returns the factor by which the division is shifted to make room for major and minor class.</summary>
    public static ulong Scale(CatalogueEdition edition) => edition == CatalogueEdition.GbT47678_2026 ? 100_000u : 10_000u;

    public static SubjectCode Of(ulong number, CatalogueEdition edition, CaseKind kind)
    {
        int subject = (int)(number % Scale(edition));
        int minors = edition == CatalogueEdition.GbT47678_2026 ? 1000 : 100;
        return new SubjectCode(edition, kind, subject / minors, subject % minors);
    }

    public static ulong Join(DivisionCode division, SubjectCode subject)
    {
        int minors = subject.Edition == CatalogueEdition.GbT47678_2026 ? 1000 : 100;
        return subject is { Edition: not CatalogueEdition.Unspecified, Major: >= 0 and < 100, Minor: >= 0 } && subject.Minor < minors
            ? ((ulong)division.Number * Scale(subject.Edition)) + (ulong)((subject.Major * minors) + subject.Minor)
            : throw CasesException.BadCodePart(nameof(SubjectCode));
    }
}
