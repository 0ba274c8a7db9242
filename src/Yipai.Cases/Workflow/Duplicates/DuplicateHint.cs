namespace Yipai.Cases.Workflow;

/// <summary>Hints that an open case may be about the same problem.</summary>
/// <param name="CaseId">The open case.</param>
/// <param name="Metres">The distance in metres, or null if both places name the same component by its code.</param>
/// <param name="Apart">The time between the two reports.</param>
public sealed record DuplicateHint(CaseId CaseId, double? Metres, TimeSpan Apart);
