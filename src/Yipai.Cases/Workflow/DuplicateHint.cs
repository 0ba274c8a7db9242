namespace Yipai.Cases.Workflow;

/// <summary>That an open case may be about the same problem.</summary>
/// <param name="CaseId">The open case.</param>
/// <param name="Metres">How far apart the two are; null where both name one component by its code.</param>
/// <param name="Apart">How long apart they were reported.</param>
public sealed record DuplicateHint(CaseId CaseId, double? Metres, TimeSpan Apart);
