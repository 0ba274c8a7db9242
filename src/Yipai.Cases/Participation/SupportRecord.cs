using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>What is kept of a conversation with customer service (客服, P4.1.2-7/2).</summary>
/// <remarks>
/// A call is kept only after the person was told so: the clause allows keeping, and fairness asks for the announcement. Which case an agent may
/// open is the ticket's matter.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter<SupportRecord>))]
public sealed record SupportRecord
{
    private SupportRecord(string ticketId, DateTimeOffset openedAt) => (TicketId, OpenedAt) = (ticketId, openedAt.ToUniversalTime());

    /// <summary>The id of the ticket.</summary>
    public string TicketId { get; }

    /// <summary>When the person got in touch, UTC.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>When the person was told that the call is recorded, UTC, or null.</summary>
    public DateTimeOffset? AnnouncedAt { get; private init; }

    /// <summary>When the matter was settled, UTC, or null; the retention begins then.</summary>
    public DateTimeOffset? SettledAt { get; private init; }

    /// <summary>What was written, or taken down of a call.</summary>
    [SupportConversation]
    public IReadOnlyList<string> Content { get; private init; } = [];

    /// <summary>Begins a record.</summary>
    public static SupportRecord Open(string ticketId, DateTimeOffset now) => new(ticketId, now);

    /// <summary>Notes that the person was told of the recording.</summary>
    public SupportRecord Announce(DateTimeOffset now) => this with { AnnouncedAt = AnnouncedAt ?? now.ToUniversalTime() };

    /// <summary>Keeps what the person wrote.</summary>
    public SupportRecord KeepMessage(string text) => this with { Content = [.. Content, text] };

    /// <summary>Keeps what was said.</summary>
    /// <exception cref="CasesException">YP0283: the recording was not announced before.</exception>
    public SupportRecord KeepCall(string text, DateTimeOffset now) =>
        AnnouncedAt <= now ? KeepMessage(text) : throw CasesException.NotAnnounced();

    /// <summary>Notes that the matter is settled.</summary>
    public SupportRecord Settle(DateTimeOffset now) => this with { SettledAt = SettledAt ?? now.ToUniversalTime() };

    /// <summary>The ticket, never the words.</summary>
    public override string ToString() => $"support {TicketId}: {Content.Count} kept";
}
