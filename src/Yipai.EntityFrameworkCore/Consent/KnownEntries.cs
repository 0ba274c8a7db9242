using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>The entries of one person as they were last read, up to a row.</summary>
internal sealed record KnownEntries(IReadOnlyList<LedgerEntry> Entries, long LastSequence, string LastEntryId)
{
    /// <summary>What they were folded to, and with which entries of devices.</summary>
    public FoldedEntries? Folded { get; set; }
}
