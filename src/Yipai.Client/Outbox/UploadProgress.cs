namespace Yipai.Client;

/// <summary>Describes how far the photos of a report are on their way to the city.</summary>
/// <example>
/// <code>
/// await foreach (DeliveryStatus status in client.Outbox.WatchAsync(receipt))
/// {
///     Show(status.Upload is { } upload ? $"{upload.AcknowledgedBytes} / {upload.TotalBytes}" : status.Explain());
/// }
/// </code>
/// </example>
/// <param name="Photo">The place of the photo that is being sent, beginning with 1.</param>
/// <param name="Photos">The number of photos of the report.</param>
/// <param name="SentBytes">The bytes of this photo that have left the client. Some of them may still be on their way.</param>
/// <param name="AcknowledgedBytes">The bytes of this photo that the city has kept. Show these to a person.</param>
/// <param name="TotalBytes">The size of this photo in bytes.</param>
public sealed record UploadProgress(int Photo, int Photos, long SentBytes, long AcknowledgedBytes, long TotalBytes);
