using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>What became of one class in the next edition.</summary>
/// <param name="From">The class in the earlier edition.</param>
/// <param name="Change">What happened.</param>
/// <param name="Targets">The classes of the later edition: one, several after a split, else none.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record SubjectMove(SubjectCode From, SubjectChange Change, IReadOnlyList<SubjectCode> Targets, string Reason);
