using Yipai.Privacy;

namespace Yipai.Cases;

/// <summary>The id of one report, made on the device when the citizen taps send.</summary>
/// <remarks>It lives as long as the report does, so that sending twice makes one case.</remarks>
/// <param name="Value">A random identifier.</param>
public readonly record struct ReportId(Guid Value)
{
    private const string Visitor = "visitor-";

    /// <summary>The subject under which choices of a visitor without an account are on record: of this report alone.</summary>
    /// <remarks>Every report has another, so that no two reports of one visitor can be told to be of one (P4.1.1/2).</remarks>
    public SubjectId VisitorSubject => new(Visitor + ToString());

    /// <summary>Whether a subject is a visitor's and no account's.</summary>
    public static bool IsVisitorSubject(SubjectId subjectId) =>
        subjectId.Value.StartsWith(Visitor, StringComparison.Ordinal) && Guid.TryParseExact(subjectId.Value.AsSpan(Visitor.Length), "N", out _);

    /// <summary>Reads an id of 32 hexadecimal digits.</summary>
    /// <exception cref="CasesException">YP0202: the text is no report id.</exception>
    public static ReportId Parse(string text) =>
        Guid.TryParseExact(text, "N", out Guid value) ? new ReportId(value) : throw CasesException.BadId();

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
