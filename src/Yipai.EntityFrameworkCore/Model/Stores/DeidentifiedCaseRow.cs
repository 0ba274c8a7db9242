namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores what is left of a case after de-identification.</summary>
internal sealed class DeidentifiedCaseRow
{
    public required string HandlerId { get; init; }

    public required string Pseudonym { get; init; }

    public required string Subject { get; init; }

    public required string Stage { get; init; }

    public required int Year { get; init; }

    public required int Month { get; init; }
}
