namespace Yipai.Privacy.Clauses;

/// <summary>Identifies one rule of the strict profile, <c>S1</c> to <c>S33</c>.</summary>
/// <remarks>Each rule says where the law since 2021 asks more than the policy's wording (docs/privacy-model.md).</remarks>
public readonly record struct StrictRuleId
{
    /// <summary>Gives the number of strict rules.</summary>
    public const int Count = 33;

    /// <summary>Creates the id of a strict rule.</summary>
    /// <param name="number">The rule's number, 1 to 33.</param>
    /// <exception cref="PrivacyException">YP0102: the number is outside 1 to 33.</exception>
    public StrictRuleId(int number) =>
        Number = number is >= 1 and <= Count ? number : throw PrivacyException.BadStrictRule();

    /// <summary>Gets the rule's number, 1 to 33, or 0 for <c>default</c>.</summary>
    public int Number { get; }

    /// <summary>Returns the rule as written, such as <c>S2</c>.</summary>
    public override string ToString() => $"S{Number}";
}
