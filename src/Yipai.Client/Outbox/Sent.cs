using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Telemetry;
using Yipai.Client.Uploads;

namespace Yipai.Client.Outbox;

/// <summary>Describes the outcome of sending one entry.</summary>
/// <param name="State">The new state of the entry.</param>
/// <param name="Problem">The problem that the city returned, or null.</param>
/// <param name="Reason">The reason as one word, or null.</param>
/// <param name="RetryAfter">The time for which the city wants no request, or null.</param>
internal sealed record Sent(DeliveryState State, ServerProblem? Problem, string? Reason, TimeSpan? RetryAfter)
{
    /// <summary>The pause of an entry that waits for a person, or whose photo was on its way.</summary>
    /// <remarks>It lasts longer than a round, but nobody notices it.</remarks>
    public static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);

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

    /// <summary>Indicates whether the city acknowledged bytes of a photo, so that an attempt without a final answer did not fail.</summary>
    public bool HasProgress { get; init; }

    /// <summary>Indicates whether the attempt lengthens the wait before the next one.</summary>
    public bool IsFailedTry => State == DeliveryState.Queued && !IsForPerson && !HasProgress;

    public static Sent ForPerson() => new(DeliveryState.Queued, null, WaitsForPersonReason, null) { IsForPerson = true };

    /// <summary>Returns the outcome for an entry that the client may not send now.</summary>
    public static Sent Held(ReportRelease release) =>
        release == ReportRelease.Waits ? ForPerson() : Of((DeliveryState.ConsentEnded, null, null));

    /// <summary>Returns the outcome of an upload in chunks.</summary>
    public static Sent Of(UploadResult upload)
    {
        DeliveryState state = upload.End == UploadEnd.Complete ? DeliveryState.Delivered
            : upload.End == UploadEnd.Refused ? DeliveryState.Rejected : DeliveryState.Queued;
        return Of((state, upload.Problem, upload.RetryAfter)) with { HasProgress = upload.HasProgress };
    }

    public static Sent OfUnknownKind() => Dead(UnknownKindReason);

    public static Sent Of((DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter) answer) =>
        new(answer.State, answer.Problem, answer.Problem?.Reason, answer.RetryAfter);

    public static Sent Dead(string reason) => new(DeliveryState.DeadLettered, null, reason, null);
}
