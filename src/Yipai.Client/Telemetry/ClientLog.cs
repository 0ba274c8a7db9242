using Microsoft.Extensions.Logging;
using Yipai.Client.Storage;

namespace Yipai.Client.Telemetry;

/// <summary>Writes every log line of the client.</summary>
/// <remarks>
/// A line contains only the fields that docs/telemetry.md lists: words of this package, numbers and times. No line contains an
/// exception, because its message may hold a path or a value of the host.
/// </remarks>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Debug, "The city answered {Method} {UrlTemplate} with {StatusCode} after {Seconds} s.")]
    public static partial void RequestEnded(this ILogger log, string method, string urlTemplate, int statusCode, double seconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {UrlTemplate} failed with {ErrorType} after {Seconds} s.")]
    public static partial void RequestFailed(this ILogger log, string method, string urlTemplate, string errorType, double seconds);

    [LoggerMessage(3, LogLevel.Debug, "The outbox queued a {EntryKind}.")]
    public static partial void EntryQueued(this ILogger log, OutboxEntryKind entryKind);

    [LoggerMessage(4, LogLevel.Information, "The city has a {EntryKind} after {Attempts} attempts.")]
    public static partial void EntryDelivered(this ILogger log, OutboxEntryKind entryKind, int attempts);

    [LoggerMessage(5, LogLevel.Warning, "A {EntryKind} ended as {EntryState} because of {ErrorType}. The host shows it in client.Outbox.")]
    public static partial void EntryEnded(this ILogger log, OutboxEntryKind entryKind, DeliveryState entryState, string? errorType);

    [LoggerMessage(6, LogLevel.Debug, "A {EntryKind} waits again after {Attempts} attempts because of {ErrorType}.")]
    public static partial void EntryWaits(this ILogger log, OutboxEntryKind entryKind, int attempts, string? errorType);

    [LoggerMessage(7, LogLevel.Warning, "A round of sending failed with {ErrorType}. The next round follows within a minute.")]
    public static partial void RoundFailed(this ILogger log, string errorType);
}
