namespace Yipai.Privacy.Server.Audit;

/// <summary>Reports whether a log is intact, and where it is damaged.</summary>
/// <param name="EntryCount">The number of entries that were read.</param>
/// <param name="RootHash">The root over these entries as 64 lower-case hexadecimal digits.</param>
/// <param name="FirstBrokenEntry">The position of the first wrong entry, or null if no entry is wrong.</param>
/// <param name="Reason">The kind of damage.</param>
public sealed record AuditVerification(long EntryCount, string RootHash, long? FirstBrokenEntry, AuditDamage Reason)
{
    /// <summary>Indicates whether the log is intact.</summary>
    public bool IsIntact => Reason == AuditDamage.None;
}
