namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one operation at the server until its term ends.</summary>
internal sealed class ServiceLogRow
{
    public required string HandlerId { get; init; }

    public required string EntryId { get; init; }

    public string? SubjectId { get; init; }

    public required long At { get; init; }

    public required string Operation { get; init; }

    public required int Status { get; init; }

    public required string Address { get; init; }

    public required int Installation { get; init; }

    public string? ApplicationNumber { get; init; }

    /// <summary>Gets the items of the device as a JSON object.</summary>
    public required string Device { get; init; }
}
