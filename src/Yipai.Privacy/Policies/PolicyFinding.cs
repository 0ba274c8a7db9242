using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Policies;

/// <summary>One thing that a policy lacks.</summary>
/// <param name="Id">The rule's id, such as <c>missing-legal-basis</c>.</param>
/// <param name="Path">Where.</param>
/// <param name="Source">Which law, standard or clause asks for it.</param>
/// <param name="Text">What is missing and how to mend it.</param>
public sealed record PolicyFinding(string Id, string Path, string Source, LocalizedText Text);
