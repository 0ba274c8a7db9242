namespace Yipai.Privacy.Server.Assessments;

/// <summary>Says what has to be assessed before it starts, and why (PIPL 55).</summary>
/// <param name="Subject">The id of an activity, or of a recipient that the host registered.</param>
/// <param name="Reasons">All reasons that apply.</param>
public sealed record AssessmentNeed(string Subject, AssessmentReasons Reasons);
