namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the result of a verification for three years, without anything that was verified.</summary>
internal sealed class VerificationRow
{
    public required string HandlerId { get; init; }

    public required string VerificationId { get; init; }

    public required string SubjectId { get; init; }

    public required string RouteId { get; init; }

    public required string ProviderId { get; init; }

    public required long AskedAt { get; init; }

    public required int State { get; init; }
}
