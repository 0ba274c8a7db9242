using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>The entries of one person up to the last row that was read.</summary>
internal sealed record KnownEntries(IReadOnlyList<LedgerEntry> Entries, long LastSequence, string LastEntryId)
{
    /// <summary>Gets or sets the state computed from these entries, together with the entries of devices.</summary>
    public FoldedEntries? Folded { get; set; }
}
