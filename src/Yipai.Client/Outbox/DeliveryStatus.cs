using Yipai.Client.Outbox;
using Yipai.Client.Storage;

namespace Yipai.Client;

/// <summary>How far one entry of the outbox has come, for the person to whom it belongs.</summary>
/// <example>
/// <code>
/// foreach (DeliveryStatus status in await client.Outbox.ListAsync())
/// {
///     Show(status.Explain("zh-CN"));
/// }
/// </code>
/// </example>
/// <param name="EntryId">The key; of a report, its id.</param>
/// <param name="Kind">What the entry carries.</param>
/// <param name="State">How far it has come.</param>
public sealed record DeliveryStatus(Guid EntryId, OutboxEntryKind Kind, DeliveryState State)
{
    /// <summary>Gets why, as one word: an error code or the reason of a problem; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets when it is tried again at the latest, in UTC; null if it is not queued or was never tried.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Gets when it is erased, in UTC; null if it does not end by itself.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>Indicates whether it is erased within the next 7 days, so that the host should remind the person.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>Gets the city's sentence for the person, in Chinese, or null when it gave none.</summary>
    internal string? Detail { get; init; }

    /// <summary>Says in sentences what became of it and what the person can do.</summary>
    /// <param name="language"><c>zh-CN</c> for Chinese; anything else is English.</param>
    public string Explain(string language = "zh-CN") => StatusSentences.For(this, language);

    /// <summary>Returns kind, key and state, never the city's sentence.</summary>
    public override string ToString() => $"{Kind} {EntryId:N}: {State}";
}
