using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases;

/// <summary>Represents the subject of a report: one class of component or event.</summary>
/// <example>
/// <code>
/// CaseSubject subject = CaseCatalogue.GbT30428.Find(CaseKind.Component, "01-01");
/// Show($"{subject.MajorName}: {subject.Name}");
/// </code>
/// </example>
/// <param name="Code">The code.</param>
/// <param name="MajorName">The Chinese name of the major class (大类).</param>
/// <param name="Name">The Chinese name of the minor class (小类).</param>
public abstract record CaseSubject(SubjectCode Code, string MajorName, string Name)
{
    /// <summary>Gets the source of the class: the number of the standard, or the source that the host named.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Gets the confidence in the number and the name.</summary>
    public SourceConfidence Confidence { get; internal init; }

    /// <summary>Returns the code and the name.</summary>
    public sealed override string ToString() => $"{Code} {Name}";

    internal static CaseSubject Create(SubjectCode code, string majorName, string name, string source, SourceConfidence confidence) =>
        code.Kind == CaseKind.Component
            ? new CityComponent(code, majorName, name) { Source = source, Confidence = confidence }
            : new CityEvent(code, majorName, name) { Source = source, Confidence = confidence };
}
