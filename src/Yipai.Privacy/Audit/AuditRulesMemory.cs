namespace Yipai.Privacy.Audit;

/// <summary>The rules of the entry before, as they stood: most entries of a log cite what the last one cited.</summary>
internal sealed class AuditRulesMemory
{
    private byte[] _last = [0];

    /// <summary>From the first citation to the closing bracket; at first, what no entry has.</summary>
    public ReadOnlySpan<byte> Last => _last;

    public void Keep(ReadOnlySpan<byte> rules) => _last = rules.ToArray();
}
