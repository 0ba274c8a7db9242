using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Consent;

/// <summary>The choices on one scope in the order in which they count.</summary>
internal sealed class ChoiceHistory
{
    private readonly Choice[] _choices;

    public ChoiceHistory(IEnumerable<ConsentRecord> choices)
    {
        Dictionary<Guid, ConsentRecord> byId = choices.ToDictionary(choice => choice.EntryId);
        _choices =
        [
            .. byId.Values.Select(choice => new Choice(choice, EffectiveAt(choice, byId), DataItems.SetOf(choice.Items)))
                .OrderBy(choice => choice.Since).ThenBy(choice => Weight(choice.Record.Event)).ThenBy(choice => choice.Record.EntryId),
        ];
    }

    public ConsentRecord Last => _choices[^1].Record;

    /// <summary>The instants at which the standing can change.</summary>
    public IEnumerable<DateTimeOffset> Instants => _choices.SelectMany(choice => new[] { choice.Since, choice.Record.ExpiresAt ?? choice.Since });

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
        HashSet<Guid>? seen = null;
        for (ConsentRecord? step = choice; step?.Follows is { } follows && (seen ??= []).Add(follows); at = step is not null && step.At > at ? step.At : at)
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

    private readonly record struct Choice(ConsentRecord Record, DateTimeOffset Since, DataItemSet Items);
}
