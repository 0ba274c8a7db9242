namespace Yipai.Privacy.Server.Assessments;

/// <summary>Says which activities a host runs, and which impact assessments it brings to its start.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Gets the activities that the host runs.</summary>
    /// <remarks>The default is every activity; those out of service need no assessment.</remarks>
    public IReadOnlyList<ProcessingActivity> Activities { get; init; } = Privacy.Activities.All;

    /// <summary>Gets the assessments that the host keeps in its own files or code.</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IReadOnlyList<ImpactAssessment> Assessments { get; init; } = [];
}
