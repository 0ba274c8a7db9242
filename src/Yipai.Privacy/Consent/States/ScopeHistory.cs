namespace Yipai.Privacy.Consent;

/// <summary>Keeps the consent records on one scope in the order in which they take effect.</summary>
internal sealed class ScopeHistory
{
    private readonly DatedRecord[] _records;

    /// <param name="scopeId">The id of the scope.</param>
    /// <param name="records">The consent records on the scope, in any order.</param>
    /// <param name="wasNoticeShown">Returns whether the policy with a hash had been shown by an instant.</param>
    public ScopeHistory(string scopeId, IEnumerable<ConsentRecord> records, Func<string, DateTimeOffset, bool> wasNoticeShown)
    {
        ScopeId = scopeId;
        ConsentRecord[] unordered = [.. records];
        Dictionary<Guid, ConsentRecord>? byId = Array.Exists(unordered, record => record.Follows is not null)
            ? unordered.ToDictionary(record => record.EntryId)
            : null;
        _records = Array.ConvertAll(unordered, record => new DatedRecord(
            record,
            byId is null ? record.At : EffectiveAt(record, byId),
            DataItems.SetOf(record.Items),
            wasNoticeShown(record.PolicyHash, record.At)));
        Array.Sort(_records);
    }

    public string ScopeId { get; }

    public ConsentRecord Last => _records[^1].Record;

    /// <summary>Returns the last record that had taken effect by an instant, or null if no record had.</summary>
    public DatedRecord? Find(DateTimeOffset by)
    {
        for (int index = _records.Length - 1; index >= 0; index--)
        {
            if (_records[index].Since <= by)
            {
                return _records[index];
            }
        }

        return null;
    }

    /// <summary>Returns the instant from which a record counts.</summary>
    /// <remarks>
    /// A device's clock may go back between a record and the next record. A record therefore takes effect no earlier than
    /// any record that it follows.
    /// </remarks>
    private static DateTimeOffset EffectiveAt(ConsentRecord record, Dictionary<Guid, ConsentRecord> byId)
    {
        DateTimeOffset at = record.At;
        var seen = new HashSet<Guid>();
        for (
            ConsentRecord? step = record;
            step?.Follows is { } follows && seen.Add(follows);
            at = step is not null && step.At > at ? step.At : at)
        {
            step = byId.GetValueOrDefault(follows);
        }

        return at;
    }

    private static int Weight(ConsentEvent made) => made switch
    {
        ConsentEvent.Withdrawn => 2,
        ConsentEvent.Given => 0,
        _ => 1,
    };

    /// <summary>Holds one consent record with the facts that never change for it.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Since">The instant from which the record counts.</param>
    /// <param name="Items">The items that the record names.</param>
    /// <param name="WasNoticeShown">Whether the text that the record answers had been shown before the person chose.</param>
    internal sealed record DatedRecord(ConsentRecord Record, DateTimeOffset Since, DataItemSet Items, bool WasNoticeShown)
        : IComparable<DatedRecord>
    {
        public int CompareTo(DatedRecord? other) =>
            other is null ? 1
            : Since.CompareTo(other.Since) is not 0 and var bySince ? bySince
            : Weight(Record.Event).CompareTo(Weight(other.Record.Event)) is not 0 and var byWeight ? byWeight
            : Record.EntryId.CompareTo(other.Record.EntryId);
    }
}
