using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Records a conversation with customer service (客服, P4.1.2-7/2).</summary>
/// <remarks>
/// A call is recorded only after an announcement to the person: the clause allows keeping it, and fairness asks for the
/// announcement. The ticket decides which case an agent may open.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter<SupportRecord>))]
public sealed record SupportRecord
{
    private SupportRecord(string ticketId, DateTimeOffset openedAt) => (TicketId, OpenedAt) = (ticketId, openedAt.ToUniversalTime());

    /// <summary>Gets the id of the ticket.</summary>
    public string TicketId { get; }

    /// <summary>Gets the time in UTC when the person got in touch.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>Gets the time in UTC when the person heard that the call is recorded, or null if nobody has announced it.</summary>
    public DateTimeOffset? AnnouncedAt { get; private init; }

    /// <summary>Gets the time in UTC when the matter was settled, or null if it is open.</summary>
    /// <remarks>Retention starts at that time.</remarks>
    public DateTimeOffset? SettledAt { get; private init; }

    /// <summary>Gets the messages of the person and the notes of the calls.</summary>
    [SupportConversation]
    public IReadOnlyList<string> Content { get; private init; } = [];

    /// <summary>Opens a record.</summary>
    public static SupportRecord Open(string ticketId, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        return new(ticketId, now);
    }

    /// <summary>Records that the person has heard about the recording.</summary>
    public SupportRecord Announce(DateTimeOffset now) => this with { AnnouncedAt = AnnouncedAt ?? now.ToUniversalTime() };

    /// <summary>Records a message of the person.</summary>
    public SupportRecord KeepMessage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this with { Content = [.. Content, text] };
    }

    /// <summary>Records what was said in a call.</summary>
    /// <exception cref="CasesException">YP0283: nobody announced the recording before.</exception>
    public SupportRecord KeepCall(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AnnouncedAt <= now ? KeepMessage(text) : throw CasesException.NotAnnounced();
    }

    /// <summary>Records that the matter is settled.</summary>
    public SupportRecord Settle(DateTimeOffset now) => this with { SettledAt = SettledAt ?? now.ToUniversalTime() };

    /// <summary>Returns the ticket and the number of texts, never the texts.</summary>
    public override string ToString() => $"support {TicketId}: {Content.Count} kept";
}
