namespace Yipai.Privacy.Consent;

/// <summary>The choices on one scope in the order in which they count.</summary>
internal sealed class ChoiceHistory
{
    private readonly Choice[] _choices;

    public ChoiceHistory(IEnumerable<ConsentRecord> choices)
    {
        ConsentRecord[] records = [.. choices];
        Dictionary<Guid, ConsentRecord>? byId = Array.Exists(records, choice => choice.Follows is not null) ? records.ToDictionary(choice => choice.EntryId) : null;
        _choices = Array.ConvertAll(records, choice => new Choice(choice, byId is null ? choice.At : EffectiveAt(choice, byId), DataItems.SetOf(choice.Items)));
        Array.Sort(_choices);
    }

    public ConsentRecord Last => _choices[^1].Record;

    /// <summary>Adds the instants at which the standing can change, in UTC ticks.</summary>
    public void AddInstants(HashSet<long> instants)
    {
        foreach (Choice choice in _choices)
        {
            instants.Add(choice.Since.UtcTicks);
            instants.Add((choice.Record.ExpiresAt ?? choice.Since).UtcTicks);
        }
    }

    public ConsentRecord? Find(DateTimeOffset by, out DateTimeOffset since, out DataItemSet items)
    {
        for (int index = _choices.Length - 1; index >= 0; index--)
        {
            if (_choices[index].Since <= by)
            {
                (ConsentRecord record, since, items) = _choices[index];
                return record;
            }
        }

        (since, items) = (default, default);
        return null;
    }

    /// <summary>A device's clock may go back between a choice and the one that follows it.</summary>
    private static DateTimeOffset EffectiveAt(ConsentRecord choice, Dictionary<Guid, ConsentRecord> byId)
    {
        DateTimeOffset at = choice.At;
        var seen = new HashSet<Guid>();
        for (ConsentRecord? step = choice; step?.Follows is { } follows && seen.Add(follows); at = step is not null && step.At > at ? step.At : at)
        {
            step = byId.GetValueOrDefault(follows);
        }

        return at;
    }

    private static int Weight(ConsentEvent choice) => choice switch
    {
        ConsentEvent.Withdrawn => 2,
        ConsentEvent.Given => 0,
        _ => 1,
    };

    private readonly record struct Choice(ConsentRecord Record, DateTimeOffset Since, DataItemSet Items) : IComparable<Choice>
    {
        public int CompareTo(Choice other) =>
            Since.CompareTo(other.Since) is not 0 and var bySince ? bySince
            : Weight(Record.Event).CompareTo(Weight(other.Record.Event)) is not 0 and var byWeight ? byWeight
            : Record.EntryId.CompareTo(other.Record.EntryId);
    }
}
