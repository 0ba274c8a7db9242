using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Registers;

namespace Yipai.Privacy.Server;

/// <summary>Counts the disclosures of one handler by recipient (条例 12; PIPL 55, 56).</summary>
/// <example>
/// <code>
/// var store = app.Services.GetRequiredService&lt;IDisclosureRecordStore&gt;();
/// IReadOnlyList&lt;DisclosureTally&gt; year = await new DisclosureRegister(store, handlerId).CountAsync(now.AddYears(-1), now);
/// </code>
/// </example>
/// <param name="store">The store of the records.</param>
/// <param name="handlerId">The id of the handler.</param>
public sealed class DisclosureRegister(IDisclosureRecordStore store, HandlerId handlerId)
{
    private readonly IDisclosureRecordStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly HandlerId _handlerId = HandlerId.Required(handlerId);

    /// <summary>Counts the decisions in a period, in the order of the recipients' ids.</summary>
    /// <param name="from">The first instant of the period.</param>
    /// <param name="until">The instant after the period.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<IReadOnlyList<DisclosureTally>> CountAsync(
        DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var tallies = new SortedDictionary<string, DisclosureTally>(StringComparer.Ordinal);
        await foreach (DisclosureRecord record in _store.ReadAsync(_handlerId, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (record.At >= from && record.At < until)
            {
                DisclosureTally tally = tallies.GetValueOrDefault(record.RecipientId) ?? new(record.RecipientId, 0, 0);
                tallies[record.RecipientId] = record.IsAllowed
                    ? tally with { Allowed = tally.Allowed + 1 }
                    : tally with { Denied = tally.Denied + 1 };
            }
        }

        return [.. tallies.Values];
    }
}
