namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>The part of a source file that a rule takes out: an expression, or a whole block of statements.</summary>
/// <param name="File">The path of the source file.</param>
/// <param name="Start">The first character of the expression, or the first one inside the block.</param>
/// <param name="End">The character after the expression; the same as <paramref name="Start"/> for a block.</param>
internal sealed record RulePlace(string File, int Start, int End)
{
    /// <summary>Gets whether the place is the beginning of a block, where a statement fits and an expression does not.</summary>
    public bool IsBlock => Start == End;

    /// <summary>Writes a source text in which each rule is switched off while its condition holds.</summary>
    /// <remarks>
    /// Nothing is replaced. Each place gets an opening before it and a closing after it, so places may contain one another. Where several
    /// begin together the longest opens first, and where several end together the shortest closes first; so they always nest.
    /// </remarks>
    /// <exception cref="RuleNotFoundException">Two places overlap and neither contains the other.</exception>
    public static string Guard(string source, IEnumerable<(RulePlace Place, string Condition, string Replace)> rules)
    {
        (RulePlace Place, string Condition, string Replace)[] longestFirst =
            [.. rules.OrderByDescending(rule => rule.Place.End - rule.Place.Start)];
        if (longestFirst.Any(one => longestFirst.Any(other => one.Place.IsCutBy(other.Place))))
        {
            throw new RuleNotFoundException(
                $"In {longestFirst[0].Place.File} two expressions of rules overlap; choose expressions that contain one another.");
        }

        foreach ((int at, int _, string text) in
                 longestFirst.SelectMany(Insertions).OrderByDescending(one => one.At).ThenByDescending(one => one.Order))
        {
            source = source.Insert(at, text);
        }

        return source;
    }

    private bool IsCutBy(RulePlace other) => Start < other.Start && other.Start < End && End < other.End;

    // At one character the closings come first, that of the shortest place before longer ones; then the openings, the longest place first.
    private static IEnumerable<(int At, int Order, string Text)> Insertions(
        (RulePlace Place, string Condition, string Replace) rule, int rank) =>
        rule.Place.IsBlock
            ? [(rule.Place.Start, rank, $" if ({rule.Condition}) {{ return{(rule.Replace.Length > 0 ? $" ({rule.Replace})" : "")}; }}")]
            : [(rule.Place.Start, rank, $"({rule.Condition} ? ({rule.Replace}) : ("), (rule.Place.End, -1 - rank, "))")];
}
