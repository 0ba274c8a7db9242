namespace Yipai.Privacy.Proofs;

/// <summary>Remembers the well-formed parts of the previous entry.</summary>
/// <remarks>Most entries share day, kind and rules with the one before.</remarks>
internal sealed class AuditScanMemory
{
    private byte[] _day = [0];
    private byte[] _kindAndRules = [0];

    /// <summary>Gets the day with its <c>T</c>.</summary>
    /// <remarks>At first it holds a value that no entry has.</remarks>
    public ReadOnlySpan<byte> Day => _day;

    /// <summary>Gets the bytes from the member <c>kind</c> to the closing bracket of <c>rules</c>.</summary>
    /// <remarks>At first it holds a value that no entry has.</remarks>
    public ReadOnlySpan<byte> KindAndRules => _kindAndRules;

    public void KeepDay(ReadOnlySpan<byte> day) => _day = day.ToArray();

    public void KeepKindAndRules(ReadOnlySpan<byte> kindAndRules) => _kindAndRules = kindAndRules.ToArray();
}
