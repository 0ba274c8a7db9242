using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Describes one stage: its name in the field and its meaning for a citizen.</summary>
internal sealed record CaseStageRow(CaseStage Stage, LocalizedText Name, LocalizedText Status);
