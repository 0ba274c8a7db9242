namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an announced recording until its last day is over, or until the account is closed.</summary>
internal sealed class RecordingRow
{
    public required string HandlerId { get; init; }

    public required string TicketId { get; init; }

    public required string SubjectId { get; init; }

    public required int IsCall { get; init; }

    public required int State { get; init; }

    public required long AnnouncedAt { get; init; }

    /// <summary>Gets the number of the last day on which the city keeps the recording.</summary>
    public required int LastDay { get; init; }
}
