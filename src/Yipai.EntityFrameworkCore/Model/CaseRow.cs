namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a case as it was opened, with the columns that find an audience's cases.</summary>
/// <remarks>Nothing in it says who reported.</remarks>
internal sealed class CaseRow
{
    public required string HandlerId { get; init; }

    public required string CaseId { get; init; }

    public required int Day { get; init; }

    public required long Sequence { get; init; }

    public required string ReportId { get; init; }

    public required string Fingerprint { get; init; }

    public required long ReceivedAt { get; init; }

    public required int IsAnonymous { get; init; }

    /// <summary>Gets the unit that received the case last, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the name of the stage after the last change.</summary>
    public required string Stage { get; init; }

    /// <summary>Gets the number of changes.</summary>
    public required int Version { get; init; }

    public required byte[] Report { get; init; }

    /// <summary>Gets the version that was de-identified last, or -1.</summary>
    public int Deidentified { get; init; }
}
