using Yipai.Client.Http;
using Yipai.Client.Telemetry;

namespace Yipai.Client.Outbox;

/// <summary>Describes the outcome of sending one entry.</summary>
/// <param name="State">The new state of the entry.</param>
/// <param name="Problem">The problem that the city returned, or null.</param>
/// <param name="Reason">The reason as one word, or null.</param>
/// <param name="RetryAfter">The time for which the city wants no request, or null.</param>
internal sealed record Sent(DeliveryState State, ServerProblem? Problem, string? Reason, TimeSpan? RetryAfter)
{
    /// <summary>The pause of an entry that waits for a person.</summary>
    /// <remarks>It lasts longer than a round, but nobody notices it.</remarks>
    public static readonly TimeSpan PauseForPerson = TimeSpan.FromSeconds(1);

    private const string NoAnswer = "no_answer";
    private const string UnknownKindReason = "UnknownKind";
    private const string WaitsForPersonReason = "WaitsForPerson";

    /// <summary>Gets the cause for telemetry, or null after a delivery.</summary>
    /// <remarks>The city may send any text as a reason, so an unknown one is left out.</remarks>
    public string? ErrorType => State switch
    {
        DeliveryState.Delivered => null,
        _ when Reason is null => State == DeliveryState.ConsentEnded ? nameof(DeliveryState.ConsentEnded) : NoAnswer,
        _ when Reason is UnknownKindReason or WaitsForPersonReason || ErrorTypes.IsCode(Reason) || DeliveryTable.Knows(Reason) => Reason,
        _ => ErrorTypes.Other,
    };

    /// <summary>Indicates whether the client did not send the entry because the person has to see a text or to choose first.</summary>
    public bool IsForPerson { get; init; }

    public static Sent ForPerson() => new(DeliveryState.Queued, null, WaitsForPersonReason, null) { IsForPerson = true };

    public static Sent OfUnknownKind() => Dead(UnknownKindReason);

    public static Sent Of((DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter) answer) =>
        new(answer.State, answer.Problem, answer.Problem?.Reason, answer.RetryAfter);

    public static Sent Dead(string reason) => new(DeliveryState.DeadLettered, null, reason, null);
}
