using Yipai.Privacy.Clauses;

namespace Yipai.Privacy;

/// <summary>Cites the rule that decided: a clause, a strict rule, an article of law, or this SDK's own caution.</summary>
/// <remarks>Every decision, mask, refusal and record names at least one citation.</remarks>
/// <example>
/// <code>
/// RuleCitation article = RuleCitation.FromLaw("PIPL 25");
/// RuleCitation clause = ClauseId.Parse("P4.1.1/6");
/// </code>
/// </example>
public readonly record struct RuleCitation
{
    private readonly string? _text;

    private RuleCitation(string text) => _text = text;

    /// <summary>Gets the citation for a default that is more careful than the policy asks; no clause orders it.</summary>
    public static RuleCitation BeyondPolicy { get; } = new("BeyondPolicy");

    /// <summary>Gets the citation as written, such as <c>P1/3</c>, <c>S2</c> or <c>PIPL 29</c>.</summary>
    public string Text => _text ?? "";

    /// <summary>Cites a clause of the policy.</summary>
    public static implicit operator RuleCitation(ClauseId clause) => FromClause(clause);

    /// <summary>Cites a rule of the strict profile.</summary>
    public static implicit operator RuleCitation(StrictRuleId rule) => FromStrictRule(rule);

    /// <summary>Cites a clause of the policy.</summary>
    public static RuleCitation FromClause(ClauseId clause) => new(clause.Value);

    /// <summary>Cites a rule of the strict profile.</summary>
    public static RuleCitation FromStrictRule(StrictRuleId rule) => new(rule.ToString());

    /// <summary>Cites an article, such as <c>PIPL 29</c> (个人信息保护法第二十九条).</summary>
    /// <remarks>Only a few forms are accepted, so that no free text gets into a record as its reason (docs/audit-log.md).</remarks>
    /// <param name="article">A law with its article, a standard or a notice: <c>PIPL 13(1)</c>, <c>电商法 31</c>, <c>GB/T 45574</c>,
    /// <c>191号</c>.</param>
    /// <exception cref="PrivacyException">YP0101: the article has another form.</exception>
    public static RuleCitation FromLaw(string article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return CitationShape.IsLaw(article) ? new(article) : throw PrivacyException.BadClauseId();
    }

    /// <summary>Parses a citation: a clause id, a strict rule or the name of an article.</summary>
    /// <exception cref="PrivacyException">YP0101 or YP0102: the text has another form, or names a rule outside S1 to S33.</exception>
    public static RuleCitation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ClauseId.TryParse(text, out ClauseId clause))
        {
            return clause;
        }

        return text is ['S', .. var digits] && int.TryParse(digits, out int number)
            ? new StrictRuleId(number)
            : FromLaw(text);
    }

    /// <summary>Returns the citation as written.</summary>
    public override string ToString() => Text;
}
