using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Policies;

/// <summary>Describes one thing that a policy lacks.</summary>
/// <param name="Id">The rule's id, such as <c>missing-legal-basis</c>.</param>
/// <param name="Path">The path of the faulty part.</param>
/// <param name="Source">The law, standard or clause that requires the missing part.</param>
/// <param name="Text">What is missing and how to mend it.</param>
public sealed record PolicyFinding(string Id, string Path, string Source, LocalizedText Text);
