namespace Yipai.Privacy.Clauses;

/// <summary>The id of one rule of the strict profile, <c>S1</c> to <c>S31</c>.</summary>
/// <remarks>Each stands where the law since 2021 asks more than the policy's wording (docs/privacy-model.md).</remarks>
public readonly record struct StrictRuleId
{
    /// <summary>How many strict rules there are.</summary>
    public const int Count = 31;

    /// <summary>Names a strict rule.</summary>
    /// <param name="number">1 to 31.</param>
    /// <exception cref="PrivacyException">YP0102: the number is outside that range.</exception>
    public StrictRuleId(int number) =>
        Number = number is >= 1 and <= Count ? number : throw PrivacyException.BadStrictRule();

    /// <summary>1 to 31; 0 for <c>default</c>.</summary>
    public int Number { get; }

    /// <summary>The rule as written, such as <c>S2</c>.</summary>
    public override string ToString() => $"S{Number}";
}
