using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>What a report is about: one class of component or event.</summary>
/// <param name="Code">The code.</param>
/// <param name="MajorName">The Chinese name of the major class (大类).</param>
/// <param name="Name">The Chinese name of the minor class (小类).</param>
public abstract record CaseSubject(SubjectCode Code, string MajorName, string Name)
{
    /// <summary>Code and name.</summary>
    public sealed override string ToString() => $"{Code} {Name}";
}
