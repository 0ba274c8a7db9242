using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>One rule for each audience and item; what is not set, and every unknown audience, is erased.</summary>
internal sealed class RuleTable
{
    private readonly MaskingRule?[] _rules;

    public RuleTable() => _rules = new MaskingRule?[((int)Audience.Subject + 1) * DataItems.All.Count];

    private RuleTable(RuleTable other) => _rules = [.. other._rules];

    public MaskingRule this[DataItem item, Audience audience] =>
        Enum.IsDefined(audience) ? _rules[IndexOf(item, audience)] ?? MaskingRule.Unknown : MaskingRule.Unknown;

    public RuleTable Copy() => new(this);

    public void Set(Audience audience, MaskFormat format, IReadOnlyList<RuleCitation> citations, params IEnumerable<DataItem> items)
    {
        foreach (DataItem item in items)
        {
            _rules[IndexOf(item, audience)] = new MaskingRule(format, citations);
        }
    }

    private static int IndexOf(DataItem item, Audience audience) => ((int)audience * DataItems.All.Count) + item.Index;
}
