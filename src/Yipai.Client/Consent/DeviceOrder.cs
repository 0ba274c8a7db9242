using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>Keeps the entries of a ledger in the order in which the person made them, even if the clock was wrong.</summary>
/// <remarks>
/// Idea: a device only appends to its ledger, so the order is right although the times may be wrong. A new entry is never earlier than the
/// entry before it. An entry with a time in the future counts as made now, and the entries after it stay after it. A clock that is ten
/// years ahead therefore does not delay a consent by ten years. The exception is an older consent, which can only come from another host.
/// Whether the person gave it before or after the entry of the future is unknown, so it does not undo a withdrawal there.
/// </remarks>
internal static class DeviceOrder
{
    /// <summary>Returns the time for a new entry: now, or just after the last entry if that entry has a later time.</summary>
    public static DateTimeOffset Next(IEnumerable<LedgerEntry> entries, DateTimeOffset now)
    {
        DateTimeOffset last = entries.Select(entry => entry.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return last < now ? now : last.AddTicks(1);
    }

    /// <summary>Returns the entries with no time after now.</summary>
    /// <remarks>Returns them unchanged if none of their times lies in the future.</remarks>
    public static IReadOnlyList<LedgerEntry> Settle(IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        if (!entries.Any(entry => entry.At > now))
        {
            return entries;
        }

        // An entry gets a time that leaves one tick before now for each later entry. After the first future entry, times only rise.
        var settled = new List<LedgerEntry>(entries.Count);
        DateTimeOffset? floor = null;
        for (int index = 0; index < entries.Count; index++)
        {
            LedgerEntry entry = entries[index];
            DateTimeOffset latest = now.AddTicks(index + 1 - entries.Count);
            DateTimeOffset at = entry.At > latest ? latest : entry.At;
            bool isElsewhere = at < floor && entry is ConsentRecord { Event: ConsentEvent.Given };
            at = at < floor && !isElsewhere ? floor.Value : at;
            floor = isElsewhere ? floor : floor is not null || entry.At > now ? at.AddTicks(1) : null;
            settled.Add(at == entry.At ? entry : entry with { At = at });
        }

        return settled;
    }
}
