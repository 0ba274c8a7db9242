using Yipai.Privacy;

namespace Yipai.Cases;

/// <summary>Represents the id of one report.</summary>
/// <remarks>
/// The device creates it when the citizen taps send. The id stays the same for the life of the report, so that sending the report twice
/// creates one case.
/// </remarks>
/// <example>
/// <code>
/// var id = new ReportId(IdentifierSource.Random.NewIdentifier());
/// </code>
/// </example>
/// <param name="Value">A random id.</param>
public readonly record struct ReportId(Guid Value)
{
    private const string Visitor = "visitor-";

    /// <summary>Gets the subject under which the consent records of a visitor without an account are kept.</summary>
    /// <remarks>
    /// It covers this report only. Every report has a different subject, so that nobody can link two reports to one visitor (P4.1.1/2).
    /// </remarks>
    public SubjectId VisitorSubject => new(Visitor + ToString());

    /// <summary>Indicates whether a subject belongs to a visitor rather than to an account.</summary>
    public static bool IsVisitorSubject(SubjectId subjectId)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return subjectId.Value.StartsWith(Visitor, StringComparison.Ordinal)
            && Guid.TryParseExact(subjectId.Value.AsSpan(Visitor.Length), "N", out _);
    }

    /// <summary>Parses an id of 32 hexadecimal digits.</summary>
    /// <exception cref="CasesException">YP0202: the text is not a report id.</exception>
    public static ReportId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guid.TryParseExact(text, "N", out Guid value) ? new ReportId(value) : throw CasesException.BadId();
    }

    /// <summary>Returns the id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
