namespace Yipai.Privacy.Proofs;

/// <summary>What a scan of one entry after another found well formed last: most entries share day, kind and rules with the one before.</summary>
internal sealed class AuditScanMemory
{
    private byte[] _day = [0];
    private byte[] _kindAndRules = [0];

    /// <summary>A day with its <c>T</c>; at first, what no entry has.</summary>
    public ReadOnlySpan<byte> Day => _day;

    /// <summary>From the member <c>kind</c> to the closing bracket of <c>rules</c>; at first, what no entry has.</summary>
    public ReadOnlySpan<byte> KindAndRules => _kindAndRules;

    public void KeepDay(ReadOnlySpan<byte> day) => _day = day.ToArray();

    public void KeepKindAndRules(ReadOnlySpan<byte> kindAndRules) => _kindAndRules = kindAndRules.ToArray();
}
