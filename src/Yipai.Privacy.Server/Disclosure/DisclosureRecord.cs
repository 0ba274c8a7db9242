using System.Text.Json.Serialization;
using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>The decision about a disclosure to a recipient.</summary>
/// <remarks>Keep it for at least three years (条例 12; PIPL 56).</remarks>
public sealed record DisclosureRecord
{
    /// <summary>Gets the random id of this record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Gets the handler.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the person, by a pseudonymous id, or null if the request names nobody; the JSON then holds an empty text.</summary>
    [JsonConverter(typeof(OptionalSubjectIdJsonConverter))]
    public required SubjectId? SubjectId { get; init; }

    /// <summary>Gets the kind of disclosure.</summary>
    public required DisclosureKind Kind { get; init; }

    /// <summary>Gets the id of the recipient.</summary>
    public required string RecipientId { get; init; }

    /// <summary>Gets the ids of the items.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Gets the id of the purpose, or an empty text for the usual purpose of this kind of disclosure.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the clause of the ground that the request used, or null if consent decided (P4.4.2).</summary>
    public required string? Ground { get; init; }

    /// <summary>Indicates whether the disclosure was allowed.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>Gets the rules that decided.</summary>
    public required IReadOnlyList<string> Citations { get; init; }

    /// <summary>Gets the instant of the decision, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Creates the record of a decision.</summary>
    public static DisclosureRecord Of(HandlerId handlerId, in DisclosureRequest request, DisclosureDecision decision, Guid recordId)
    {
        HandlerId.ThrowIfDefault(handlerId);
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

    /// <summary>Returns the decision, never the person.</summary>
    public override string ToString() => $"{Kind} to {RecipientId}: {(IsAllowed ? "allowed" : "denied")} {At:u}";
}
