using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases;

/// <summary>What a report is about: one class of component or event.</summary>
/// <param name="Code">The code.</param>
/// <param name="MajorName">The Chinese name of the major class (大类).</param>
/// <param name="Name">The Chinese name of the minor class (小类).</param>
public abstract record CaseSubject(SubjectCode Code, string MajorName, string Name)
{
    /// <summary>Who says so: the standard's number, or what the host named as its source.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>How sure number and name are.</summary>
    public SourceConfidence Confidence { get; internal init; }

    /// <summary>Code and name.</summary>
    public sealed override string ToString() => $"{Code} {Name}";

    internal static CaseSubject Create(SubjectCode code, string majorName, string name, string source, SourceConfidence confidence) =>
        code.Kind == CaseKind.Component
            ? new CityComponent(code, majorName, name) { Source = source, Confidence = confidence }
            : new CityEvent(code, majorName, name) { Source = source, Confidence = confidence };
}
