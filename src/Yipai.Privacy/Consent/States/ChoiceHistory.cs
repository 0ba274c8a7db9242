namespace Yipai.Privacy.Consent;

/// <summary>Keeps the choices on one scope in the order in which they take effect.</summary>
internal sealed class ChoiceHistory
{
    private readonly Choice[] _choices;

    /// <param name="scopeId">The id of the scope.</param>
    /// <param name="choices">The choices on the scope, in any order.</param>
    /// <param name="wasNoticeShown">Returns whether the policy with a hash had been shown by an instant.</param>
    public ChoiceHistory(string scopeId, IEnumerable<ConsentRecord> choices, Func<string, DateTimeOffset, bool> wasNoticeShown)
    {
        ScopeId = scopeId;
        ConsentRecord[] records = [.. choices];
        Dictionary<Guid, ConsentRecord>? byId = Array.Exists(records, choice => choice.Follows is not null)
            ? records.ToDictionary(choice => choice.EntryId)
            : null;
        _choices = Array.ConvertAll(records, choice => new Choice(
            choice,
            byId is null ? choice.At : EffectiveAt(choice, byId),
            DataItems.SetOf(choice.Items),
            wasNoticeShown(choice.PolicyHash, choice.At)));
        Array.Sort(_choices);
    }

    public string ScopeId { get; }

    public ConsentRecord Last => _choices[^1].Record;

    /// <summary>Returns the last choice that had taken effect by an instant, or null if no choice had.</summary>
    public Choice? Find(DateTimeOffset by)
    {
        for (int index = _choices.Length - 1; index >= 0; index--)
        {
            if (_choices[index].Since <= by)
            {
                return _choices[index];
            }
        }

        return null;
    }

    /// <summary>Returns the instant from which a choice counts.</summary>
    /// <remarks>
    /// A device's clock may go back between a choice and the next choice. A choice therefore takes effect no earlier than
    /// any choice that it follows.
    /// </remarks>
    private static DateTimeOffset EffectiveAt(ConsentRecord choice, Dictionary<Guid, ConsentRecord> byId)
    {
        DateTimeOffset at = choice.At;
        var seen = new HashSet<Guid>();
        for (
            ConsentRecord? step = choice;
            step?.Follows is { } follows && seen.Add(follows);
            at = step is not null && step.At > at ? step.At : at)
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

    /// <summary>Holds one choice with the facts that never change for it.</summary>
    /// <param name="Record">The record of the choice.</param>
    /// <param name="Since">The instant from which the choice counts.</param>
    /// <param name="Items">The items that the choice names.</param>
    /// <param name="WasNoticeShown">Whether the text that the choice answers had been shown before the choice was made.</param>
    internal sealed record Choice(ConsentRecord Record, DateTimeOffset Since, DataItemSet Items, bool WasNoticeShown) : IComparable<Choice>
    {
        public int CompareTo(Choice? other) =>
            other is null ? 1
            : Since.CompareTo(other.Since) is not 0 and var bySince ? bySince
            : Weight(Record.Event).CompareTo(Weight(other.Record.Event)) is not 0 and var byWeight ? byWeight
            : Record.EntryId.CompareTo(other.Record.EntryId);
    }
}
