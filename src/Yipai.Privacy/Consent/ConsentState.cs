using System.Collections.Frozen;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Notices shown to one person by one handler, and what was chosen on each scope when.</summary>
/// <remarks>
/// Folded from ledger entries in any order. Of two choices at one instant the withdrawal wins, then the refusal. Earlier choices
/// stay: what was lawful at its time stays so (P4.1.2-3/6; PIPL 15).
/// </remarks>
public sealed class ConsentState
{
    private readonly FrozenDictionary<string, Choice[]> _choices;
    private readonly FrozenDictionary<string, DateTimeOffset> _notices;

    private readonly long[] _instants;

    private ConsentState(FrozenDictionary<string, Choice[]> choices, FrozenDictionary<string, DateTimeOffset> notices, long[] instants)
    {
        _choices = choices;
        _notices = notices;
        _instants = instants;
    }

    /// <summary>Nothing shown, nothing chosen.</summary>
    public static ConsentState Empty { get; } = From([]);

    /// <summary>The last choice on each scope.</summary>
    public IReadOnlyCollection<ConsentRecord> Choices => [.. _choices.Values.Select(history => history[^1].Record)];

    /// <summary>Folds the entries of one person and handler.</summary>
    public static ConsentState From(IEnumerable<LedgerEntry> entries)
    {
        var choices = new List<ConsentRecord>();
        var notices = new Dictionary<string, DateTimeOffset>();
        foreach (LedgerEntry entry in entries)
        {
            if (entry is ConsentRecord choice)
            {
                choices.Add(choice);
            }
            else if (!notices.TryGetValue(entry.PolicyHash, out DateTimeOffset first) || entry.At < first)
            {
                notices[entry.PolicyHash] = entry.At;
            }
        }

        return new ConsentState(
            choices.GroupBy(choice => choice.ScopeId).ToFrozenDictionary(scope => scope.Key, History),
            notices.ToFrozenDictionary(),
            [.. choices.Select(choice => choice.At.UtcTicks).Concat(notices.Values.Select(at => at.UtcTicks)).Distinct().Order()]);
    }

    /// <summary>Whether the policy of that hash had been shown by then.</summary>
    public bool WasNoticeShown(string policyHash, DateTimeOffset by) =>
        _notices.TryGetValue(policyHash, out DateTimeOffset at) && at <= by;

    /// <summary>The last choice on a scope, or null.</summary>
    public ConsentRecord? Find(string scopeId) => Find(scopeId, DateTimeOffset.MaxValue);

    /// <summary>The last choice on a scope by an instant, or null.</summary>
    public ConsentRecord? Find(string scopeId, DateTimeOffset by) => Find(scopeId, by, out _);

    /// <summary>The separate consent in force on a scope, or null.</summary>
    public SeparateConsent? FindSeparate(string scopeId) => SeparateConsent.From(Find(scopeId));

    /// <summary>The same, with the items that the choice names; an id that the SDK does not know covers nothing.</summary>
    internal ConsentRecord? Find(string scopeId, DateTimeOffset by, out DataItemSet covered)
    {
        if (_choices.TryGetValue(scopeId, out Choice[]? history))
        {
            for (int index = history.Length - 1; index >= 0; index--)
            {
                if (history[index].Record.At <= by)
                {
                    covered = history[index].Covered;
                    return history[index].Record;
                }
            }
        }

        covered = default;
        return null;
    }

    /// <summary>Where a guard keeps the last request that it allowed in each activity; nothing else depends on it.</summary>
    internal object?[] Memory { get; } = new object?[Activities.All.Count];

    /// <summary>The time around an instant in which nothing of this state changes, in UTC ticks: from, and until before.</summary>
    internal (long From, long Until) TicksAround(DateTimeOffset now)
    {
        int next = Array.BinarySearch(_instants, now.UtcTicks);
        next = next >= 0 ? next + 1 : ~next;
        return (next == 0 ? long.MinValue : _instants[next - 1], next == _instants.Length ? long.MaxValue : _instants[next]);
    }

    private static Choice[] History(IEnumerable<ConsentRecord> choices) =>
    [
        .. choices.OrderBy(choice => choice.At).ThenBy(choice => Weight(choice.Event)).ThenBy(choice => choice.EntryId)
            .Select(choice => new Choice(choice, CoveredBy(choice))),
    ];

    private static DataItemSet CoveredBy(ConsentRecord choice)
    {
        DataItemSet covered = DataItemSet.Empty;
        foreach (string id in choice.Items)
        {
            covered |= DataItems.TryFind(id, out DataItem? item) ? item! : DataItemSet.Empty;
        }

        return covered;
    }

    private static int Weight(ConsentEvent choice) => choice switch
    {
        ConsentEvent.Withdrawn => 2,
        ConsentEvent.Given => 0,
        _ => 1,
    };

    private readonly record struct Choice(ConsentRecord Record, DataItemSet Covered);
}
