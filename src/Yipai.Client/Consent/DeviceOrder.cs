using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>Puts the entries of a ledger in the order in which they were made, whatever the clock said.</summary>
/// <remarks>
/// Idea: the ledger of a device appends, so its order is true and its times may be wrong. A new entry is never earlier than the one before
/// it. An entry of the future counts as now, and what follows it follows it. Then ten years too many do not make a consent wait for ten
/// years.
/// </remarks>
internal static class DeviceOrder
{
    /// <summary>Returns the time for a new entry: now, or just after the last entry where that one claims to be later.</summary>
    public static DateTimeOffset Next(IEnumerable<LedgerEntry> entries, DateTimeOffset now)
    {
        DateTimeOffset last = entries.Select(entry => entry.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return last < now ? now : last.AddTicks(1);
    }

    /// <summary>Returns the entries with no time after now; without an entry of the future they are as they were.</summary>
    public static IReadOnlyList<LedgerEntry> Settle(IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        if (!entries.Any(entry => entry.At > now))
        {
            return entries;
        }

        // Each entry is at most as late as leaves one tick for each that follows. From the first entry of the future on, times rise.
        var settled = new List<LedgerEntry>(entries.Count);
        DateTimeOffset? floor = null;
        for (int index = 0; index < entries.Count; index++)
        {
            LedgerEntry entry = entries[index];
            DateTimeOffset latest = now.AddTicks(index + 1 - entries.Count);
            DateTimeOffset at = entry.At > latest ? latest : entry.At;
            at = floor is { } before && at < before ? before : at;
            floor = floor is not null || entry.At > now ? at.AddTicks(1) : null;
            settled.Add(at == entry.At ? entry : entry with { At = at });
        }

        return settled;
    }
}
