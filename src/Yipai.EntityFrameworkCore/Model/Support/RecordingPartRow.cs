namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores what was said in one part of a recorded conversation.</summary>
internal sealed class RecordingPartRow
{
    public required string HandlerId { get; init; }

    public required string TicketId { get; init; }

    public required string PartId { get; init; }

    public required long At { get; init; }

    public required string Content { get; init; }
}
