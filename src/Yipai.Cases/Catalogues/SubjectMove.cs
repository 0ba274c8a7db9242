using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Describes how the next edition treats one class.</summary>
/// <param name="From">The class in the earlier edition.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Targets">The classes of the later edition: one, several after a split, or an empty list.</param>
/// <param name="Reason">The reason in a few words.</param>
public sealed record SubjectMove(SubjectCode From, SubjectChange Change, IReadOnlyList<SubjectCode> Targets, string Reason);
