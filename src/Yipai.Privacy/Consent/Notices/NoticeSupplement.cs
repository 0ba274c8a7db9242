namespace Yipai.Privacy;

/// <summary>What the law asks of a notice and the 2021 text lacks; the host supplies it.</summary>
/// <remarks>PIPL 17, 23, 30, 31 and 条例 21. The strict profile takes no consent until every field is filled.</remarks>
/// <example>
/// <code>
/// var supplement = new NoticeSupplement { Retention = "案件办结后保存三年。" };
/// IReadOnlyList&lt;string&gt; missing = supplement.MissingFields();   // what the law asks for and nobody filled in yet
/// </code>
/// </example>
public sealed record NoticeSupplement
{
    /// <summary>How long information is kept, and what happens then (PIPL 17(1)(2), 19).</summary>
    public string Retention { get; init; } = "";

    /// <summary>Who receives it, by name and contact (PIPL 23).</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Why sensitive items are needed, and what that means for the person (PIPL 30).</summary>
    public string NecessityAndImpact { get; init; } = "";

    /// <summary>How rights are exercised, withdrawal included (PIPL 17(1)(3), 50).</summary>
    public string RightsProcedure { get; init; } = "";

    /// <summary>The rules for children under 14 (PIPL 31).</summary>
    public string ChildrenRules { get; init; } = "";

    /// <summary>The names of the fields still empty.</summary>
    public IReadOnlyList<string> MissingFields() =>
    [
        .. from field in Fields()
           where string.IsNullOrWhiteSpace(field.Text)
           select field.Name,
    ];

    internal IEnumerable<(string Name, string Text)> Fields() =>
    [
        (nameof(Retention), Retention),
        (nameof(Recipients), Recipients),
        (nameof(NecessityAndImpact), NecessityAndImpact),
        (nameof(RightsProcedure), RightsProcedure),
        (nameof(ChildrenRules), ChildrenRules),
    ];
}
