using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Registers;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Counts the choices made towards one handler by scope and day (PIPL 54: evidence for the audit).</summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;ConsentTally&gt; choices = await new ConsentRegister(ledger, handlerId).CountAsync();
/// </code>
/// </example>
/// <param name="ledger">A ledger that can list, such as that of a server.</param>
/// <param name="handlerId">The id of the handler.</param>
public sealed class ConsentRegister(IConsentLedger ledger, HandlerId handlerId)
{
    private readonly IConsentLedger _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
    private readonly HandlerId _handlerId = HandlerId.Required(handlerId);

    /// <summary>Counts every choice by day, scope and event, in this order.</summary>
    /// <exception cref="NotSupportedException">The ledger of a device cannot list.</exception>
    public async ValueTask<IReadOnlyList<ConsentTally>> CountAsync(CancellationToken cancellationToken = default)
    {
        var counts = new Dictionary<(DateOnly Day, string Scope, ConsentEvent Event), int>();
        await foreach (LedgerEntry entry in _ledger.ListAsync(_handlerId, cancellationToken).ConfigureAwait(false))
        {
            if (entry is ConsentRecord choice)
            {
                var key = (WorkingDayCalendar.DayOf(choice.At), choice.ScopeId, choice.Event);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return
        [
            .. from count in counts
               orderby count.Key.Day, count.Key.Scope, count.Key.Event
               select new ConsentTally(count.Key.Day, count.Key.Scope, count.Key.Event, count.Value),
        ];
    }
}
