namespace Yipai.Privacy.Proofs;

/// <summary>Holds the parts that a scan of an entry finds.</summary>
internal sealed class AuditEntryParts
{
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public string Kind { get; set; } = "";

    public List<RuleCitation> Rules { get; } = [];

    public List<KeyValuePair<string, string>> Facts { get; } = [];

    public List<KeyValuePair<string, string>> Commitments { get; } = [];
}
