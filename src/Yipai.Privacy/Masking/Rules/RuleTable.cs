namespace Yipai.Privacy.Masking;

/// <summary>Holds one rule for each audience and item.</summary>
/// <remarks>A missing rule and an unknown audience both mean that the item is erased.</remarks>
internal sealed class RuleTable
{
    public const Audience LastAudience = Audience.Agent;

    /// <summary>Leaves room for every item of a <see cref="DataItemSet"/>.</summary>
    private const int Stride = 128;

    private readonly MaskingRule[] _rules;

    public RuleTable()
    {
        _rules = new MaskingRule[((int)LastAudience + 1) * Stride];
        Array.Fill(_rules, MaskingRule.Unknown);
    }

    private RuleTable(RuleTable other) => _rules = [.. other._rules];

    public MaskingRule this[DataItem item, Audience audience] =>
        (uint)audience <= (uint)LastAudience ? _rules[IndexOf(item, audience)] : MaskingRule.Unknown;

    public RuleTable Copy() => new(this);

    public void Set(Audience audience, DataItem item, MaskingRule rule) => _rules[IndexOf(item, audience)] = rule;

    private static int IndexOf(DataItem item, Audience audience) => ((int)audience * Stride) + item.Index;
}
