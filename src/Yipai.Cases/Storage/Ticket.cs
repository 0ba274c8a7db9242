using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Storage;

/// <summary>Represents what a person asks the city for, with the answer.</summary>
/// <param name="Id">The random id, 32 lower-case hexadecimal digits. Who knows it may read the answer.</param>
/// <param name="Kind">The kind.</param>
/// <param name="SubjectId">The person, or null for somebody without an account.</param>
/// <param name="About">The case that the ticket is about, or null.</param>
/// <param name="Text">The words of the person.</param>
/// <param name="OpenedAt">The time of arrival.</param>
/// <param name="DueAt">The day by which the city answers, or null if no rule names one.</param>
[JsonConverter(typeof(RefusingJsonConverter<Ticket>))]
public sealed record Ticket(
    string Id, TicketKind Kind, SubjectId? SubjectId, CaseId? About, [property: SupportConversation] string Text,
    DateTimeOffset OpenedAt, DateOnly? DueAt)
{
    /// <summary>Gets the answer of the city, or null while the ticket is open.</summary>
    [SupportConversation]
    public string? Answer { get; init; }

    /// <summary>Indicates whether the city followed the person.</summary>
    /// <remarks>An open ticket of the kind "shows me" counts as followed.</remarks>
    public bool IsUpheld { get; init; }

    /// <summary>Returns the kind and the id, never the words.</summary>
    public override string ToString() => $"ticket {Id}: {Kind}";
}
