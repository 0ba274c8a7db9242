namespace Yipai.Cases.Codes;

/// <summary>The code of a class of components or events, unique within kind and edition.</summary>
/// <param name="Edition">The catalogue's edition.</param>
/// <param name="Kind">Event or component.</param>
/// <param name="Major">The major class (大类), two digits.</param>
/// <param name="Minor">The minor class (小类), two digits until 2013, three since 2026.</param>
public readonly record struct SubjectCode(CatalogueEdition Edition, CaseKind Kind, string Major, string Minor)
{
    /// <summary>The code without kind and edition, such as <c>01-01</c>.</summary>
    public override string ToString() => $"{Major}-{Minor}";
}
