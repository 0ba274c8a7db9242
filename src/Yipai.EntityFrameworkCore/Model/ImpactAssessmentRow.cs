namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an impact assessment.</summary>
internal sealed class ImpactAssessmentRow
{
    public required string HandlerId { get; init; }

    public required string AssessmentId { get; init; }

    /// <summary>Gets the time of the signature in UTC ticks, by which assessments are listed.</summary>
    public required long SignedAt { get; init; }

    public required byte[] Content { get; init; }
}
