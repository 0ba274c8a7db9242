using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Yipai.Client.Storage;

namespace Yipai.Client.Telemetry;

/// <summary>Records what happens to the entries of the outbox.</summary>
internal sealed class OutboxTelemetry(Instruments instruments, ILogger log, TimeProvider time)
{
    /// <summary>Records that the client put an entry into the outbox.</summary>
    public void NoteQueued(OutboxEntryKind kind)
    {
        if (instruments.Enqueued.Enabled)
        {
            instruments.Enqueued.Add(1, Tag(TagNames.EntryKind, WordOf(kind)));
        }

        log.EntryQueued(kind);
    }

    /// <summary>Begins the span of one attempt.</summary>
    /// <remarks>Returns null if nobody listens.</remarks>
    public Activity? BeginAttempt(OutboxEntryKind kind) =>
        instruments.Source.StartActivity("yipai.outbox.attempt", ActivityKind.Producer)?.SetTag(TagNames.EntryKind, WordOf(kind));

    /// <summary>Returns the time at which an attempt begins, or null if nobody measures attempts.</summary>
    public long? Begin() => instruments.AttemptDuration.Enabled ? time.GetTimestamp() : null;

    /// <summary>Records how an attempt ended.</summary>
    /// <param name="span">The span of the attempt, or null.</param>
    /// <param name="start">The result of <see cref="Begin"/>.</param>
    /// <param name="entry">The entry that was sent.</param>
    /// <param name="state">The state in which the attempt ended.</param>
    /// <param name="error">A word of the package that names the cause, or null if there is no error.</param>
    public void NoteAttempt(Activity? span, long? start, OutboxEntry entry, DeliveryState state, string? error)
    {
        span?.SetTag(TagNames.EntryState, WordOf(state));
        if (error is not null)
        {
            span?.SetTag(TagNames.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }

        if (start is { } began)
        {
            instruments.AttemptDuration.Record(time.GetElapsedTime(began).TotalSeconds, Tags(entry.Kind, state, error));
        }

        if (state == DeliveryState.Queued)
        {
            log.EntryWaits(entry.Kind, entry.Attempts, error);
        }
    }

    /// <summary>Records that the store kept the state of an entry, if that state is final.</summary>
    public void NoteSettled(OutboxEntry entry, DeliveryState state, string? error)
    {
        if (state == DeliveryState.Queued)
        {
            return;
        }

        if (instruments.Settled.Enabled)
        {
            instruments.Settled.Add(1, Tags(entry.Kind, state, error));
        }

        if (state != DeliveryState.Delivered)
        {
            log.EntryEnded(entry.Kind, state, error);
            return;
        }

        if (instruments.DeliveryDelay.Enabled)
        {
            // A clock that was set back must not produce a negative duration.
            double delay = Math.Max(0, (time.GetUtcNow() - entry.QueuedAt).TotalSeconds);
            instruments.DeliveryDelay.Record(delay, Tag(TagNames.EntryKind, WordOf(entry.Kind)));
        }

        log.EntryDelivered(entry.Kind, entry.Attempts);
    }

    /// <summary>Records how many entries a round left, and why.</summary>
    /// <param name="waiting">The number of entries that still wait.</param>
    /// <param name="hold">The member of an enumeration that says why they wait.</param>
    public void NoteRound<THold>(int waiting, THold hold)
        where THold : struct, Enum
    {
        if (instruments.Waiting.Enabled)
        {
            instruments.Waiting.Record(waiting, Tag(TagNames.Hold, JsonNamingPolicy.SnakeCaseLower.ConvertName(hold.ToString())));
        }
    }

    /// <summary>Records that a round ended with an exception.</summary>
    public void NoteFailedRound(Exception exception) => log.RoundFailed(ErrorTypes.Of(exception));

    private static string WordOf(OutboxEntryKind kind) => kind switch
    {
        OutboxEntryKind.Report => "report",
        OutboxEntryKind.LedgerEntry => "consent_record",
        _ => ErrorTypes.Other,
    };

    private static string WordOf(DeliveryState state) => state switch
    {
        DeliveryState.Queued => "queued",
        DeliveryState.Delivered => "delivered",
        DeliveryState.Rejected => "rejected",
        DeliveryState.ConsentEnded => "consent_ended",
        DeliveryState.DeadLettered => "dead_lettered",
        _ => ErrorTypes.Other,
    };

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static TagList Tags(OutboxEntryKind kind, DeliveryState state, string? error)
    {
        var tags = new TagList { { TagNames.EntryKind, WordOf(kind) }, { TagNames.EntryState, WordOf(state) } };
        if (error is not null)
        {
            tags.Add(TagNames.ErrorType, error);
        }

        return tags;
    }
}
