using System.Collections.Frozen;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Consent;

/// <summary>What is in force for one person and handler: notices shown and the last choice per scope.</summary>
/// <remarks>
/// Folded from ledger entries in any order. Of two choices at one instant the withdrawal wins, then the refusal.
/// </remarks>
public sealed class ConsentState
{
    private readonly FrozenDictionary<string, (ConsentRecord Record, DataItemSet Covered)> _choices;
    private readonly FrozenDictionary<string, DateTimeOffset> _notices;

    private ConsentState(FrozenDictionary<string, (ConsentRecord Record, DataItemSet Covered)> choices, FrozenDictionary<string, DateTimeOffset> notices)
    {
        _choices = choices;
        _notices = notices;
    }

    /// <summary>Nothing shown, nothing chosen.</summary>
    public static ConsentState Empty { get; } = From([]);

    /// <summary>The last choice on each scope.</summary>
    public IReadOnlyCollection<ConsentRecord> Choices => [.. _choices.Values.Select(choice => choice.Record)];

    /// <summary>Folds the entries of one person and handler.</summary>
    public static ConsentState From(IEnumerable<LedgerEntry> entries)
    {
        var choices = new Dictionary<string, ConsentRecord>();
        var notices = new Dictionary<string, DateTimeOffset>();
        foreach (LedgerEntry entry in entries)
        {
            if (entry is ConsentRecord choice && (!choices.TryGetValue(choice.ScopeId, out ConsentRecord? last) || Follows(choice, last)))
            {
                choices[choice.ScopeId] = choice;
            }
            else if (entry is NoticePresentation notice && (!notices.TryGetValue(notice.PolicyHash, out DateTimeOffset first) || notice.At < first))
            {
                notices[notice.PolicyHash] = notice.At;
            }
        }

        return new ConsentState(choices.ToFrozenDictionary(pair => pair.Key, pair => (pair.Value, CoveredBy(pair.Value))), notices.ToFrozenDictionary());
    }

    /// <summary>Whether the policy of that hash had been shown by then.</summary>
    public bool WasNoticeShown(string policyHash, DateTimeOffset by) =>
        _notices.TryGetValue(policyHash, out DateTimeOffset at) && at <= by;

    /// <summary>The last choice on a scope, or null.</summary>
    public ConsentRecord? Find(string scopeId) => _choices.TryGetValue(scopeId, out (ConsentRecord Record, DataItemSet) choice) ? choice.Record : null;

    /// <summary>The separate consent in force on a scope, or null.</summary>
    public SeparateConsent? FindSeparate(string scopeId) => SeparateConsent.From(Find(scopeId));

    /// <summary>The items that the last choice on a scope names; an id that the SDK does not know covers nothing.</summary>
    internal DataItemSet FindCovered(string scopeId) =>
        _choices.TryGetValue(scopeId, out (ConsentRecord, DataItemSet Covered) choice) ? choice.Covered : DataItemSet.Empty;

    private static DataItemSet CoveredBy(ConsentRecord choice)
    {
        DataItemSet covered = DataItemSet.Empty;
        foreach (string id in choice.Items)
        {
            covered |= DataItems.TryFind(id, out DataItem? item) ? item! : DataItemSet.Empty;
        }

        return covered;
    }

    private static bool Follows(ConsentRecord next, ConsentRecord last) =>
        next.At != last.At ? next.At > last.At : Weight(next.Event) > Weight(last.Event);

    private static int Weight(ConsentEvent choice) => choice switch
    {
        ConsentEvent.Withdrawn => 2,
        ConsentEvent.Given => 0,
        _ => 1,
    };
}
