using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents the announced recording (录音告知) of one conversation with customer service (P4.1.2-7/2, S17).</summary>
/// <param name="TicketId">The ticket that the conversation is about.</param>
/// <param name="SubjectId">The person, who hears of the recording before it starts.</param>
/// <param name="IsCall">Whether the conversation is a call. Otherwise it is a chat.</param>
/// <param name="State">The answer of the person.</param>
/// <param name="AnnouncedAt">The time of the announcement.</param>
/// <param name="LastDay">The last day in China on which the city keeps the recording.</param>
[JsonConverter(typeof(RefusingJsonConverter<SupportRecording>))]
public sealed record SupportRecording(
    string TicketId, SubjectId SubjectId, bool IsCall, RecordingState State, DateTimeOffset AnnouncedAt, DateOnly LastDay)
{
    /// <summary>Returns the ticket and the state, never the person.</summary>
    public override string ToString() => $"recording {TicketId}: {State}";
}
