namespace Yipai.Cases.Workflow;

/// <summary>Checks whether a step keeps a rule.</summary>
internal delegate bool StepCheck(in CaseStep step);
