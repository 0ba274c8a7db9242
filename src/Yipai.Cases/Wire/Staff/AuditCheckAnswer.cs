namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/staff/audit</c> and <c>GET /v1/officer/audit</c>: whether the whole audit log is intact.</summary>
/// <param name="IsIntact">Whether every entry and checkpoint fits.</param>
/// <param name="EntryCount">The number of entries that were checked.</param>
/// <param name="RootHash">The root hash over all entries, or null if the log is broken.</param>
/// <param name="FirstBrokenEntry">The number of the first entry that does not fit, or null.</param>
/// <param name="Damage">What is wrong with it, or <c>None</c>.</param>
public sealed record AuditCheckAnswer(bool IsIntact, long EntryCount, string? RootHash, long? FirstBrokenEntry, string Damage)
{
    /// <summary>Returns whether the log is intact.</summary>
    public override string ToString() => IsIntact ? "intact" : "broken";
}
