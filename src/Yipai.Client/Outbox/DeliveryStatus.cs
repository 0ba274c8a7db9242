using Yipai.Client.Outbox;
using Yipai.Client.Storage;

namespace Yipai.Client;

/// <summary>Describes the delivery of one outbox entry, for the person to whom the entry belongs.</summary>
/// <example>
/// <code>
/// foreach (DeliveryStatus status in await client.Outbox.ListAsync())
/// {
///     Show(status.Explain("zh-CN"));
/// }
/// </code>
/// </example>
/// <param name="EntryId">The key of the entry. For a report, this is the id of the report.</param>
/// <param name="Kind">The kind of content that the entry has.</param>
/// <param name="State">The present state of the entry.</param>
public sealed record DeliveryStatus(Guid EntryId, OutboxEntryKind Kind, DeliveryState State)
{
    /// <summary>Gets the reason for the state as one word, an error code or the reason of a problem, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the latest time of the next attempt, in UTC, or null if the entry is not queued or was never tried.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Gets the time at which the device erases the entry, in UTC, or null if the device does not erase it by itself.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>Indicates whether the device erases the entry within 7 days, so that the host should remind the person.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>Indicates whether a visitor left the entry on this device.</summary>
    /// <remarks>If it waits for an answer, ask through <see cref="ConsentClient.ForVisitor"/>.</remarks>
    public bool IsOfVisitor { get; init; }

    /// <summary>Gets how far the photos are, or null unless this process is sending a photo of the entry.</summary>
    public UploadProgress? Upload { get; init; }

    /// <summary>Gets the city's sentence for the person, in Chinese, or null if the city sent no sentence.</summary>
    internal string? Detail { get; init; }

    /// <summary>Returns sentences for the person about the state of the entry and about what the person can do.</summary>
    /// <param name="language"><c>zh-CN</c> for Chinese. Any other language returns English.</param>
    public string Explain(string language = "zh-CN") => StatusSentences.For(this, language);

    /// <summary>Returns the kind, the key and the state, but never the city's sentence.</summary>
    public override string ToString() => $"{Kind} {EntryId:N}: {State}";
}
