using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>One stage: its word in the field, and what a citizen reads of it.</summary>
internal sealed record CaseStageRow(CaseStage Stage, LocalizedText Words, LocalizedText Status);
