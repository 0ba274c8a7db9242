using System.Text.Json.Serialization;
using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>What was decided about giving information to a recipient; kept three years and more (条例 12; PIPL 56).</summary>
public sealed record DisclosureRecord
{
    /// <summary>A random id.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The handler.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the person, by a pseudonymous id, or null where nobody is named; the JSON holds an empty text then.</summary>
    [JsonConverter(typeof(OptionalSubjectIdJsonConverter))]
    public required SubjectId? SubjectId { get; init; }

    /// <summary>How the information was to leave.</summary>
    public required DisclosureKind Kind { get; init; }

    /// <summary>To whom, by id.</summary>
    public required string RecipientId { get; init; }

    /// <summary>The ids of the items.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The purpose, or empty for the way's own.</summary>
    public required string Purpose { get; init; }

    /// <summary>The clause of the ground used, or null where consent decided (P4.4.2).</summary>
    public required string? Ground { get; init; }

    /// <summary>Whether it was allowed.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>The rules that decided.</summary>
    public required IReadOnlyList<string> Citations { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The record of a decision.</summary>
    public static DisclosureRecord Of(HandlerId handlerId, in DisclosureRequest request, DisclosureDecision decision, Guid recordId)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new()
        {
            RecordId = recordId,
            HandlerId = handlerId,
            SubjectId = request.Principal.SubjectId,
            Kind = request.Kind,
            RecipientId = request.RecipientId,
            Items = [.. request.Items.ToList().Select(item => item.Id)],
            Purpose = request.Purpose.Id ?? "",
            Ground = request.Ground?.Clause.Value,
            IsAllowed = decision.IsAllowed,
            Citations = [.. decision.Citations.Select(citation => citation.Text)],
            At = request.Now.ToUniversalTime(),
        };
    }

    /// <summary>What was decided, never about whom.</summary>
    public override string ToString() => $"{Kind} to {RecipientId}: {(IsAllowed ? "allowed" : "denied")} {At:u}";
}
