namespace Yipai.Privacy.Server.Audit;

/// <summary>Whether a log is whole, and where it is not.</summary>
/// <param name="EntryCount">How many entries were read.</param>
/// <param name="RootHash">The root over them, 64 lower-case hexadecimal digits.</param>
/// <param name="FirstBrokenEntry">The place of the first entry that is wrong, or null.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record AuditVerification(long EntryCount, string RootHash, long? FirstBrokenEntry, AuditDamage Reason)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Reason == AuditDamage.None;
}
