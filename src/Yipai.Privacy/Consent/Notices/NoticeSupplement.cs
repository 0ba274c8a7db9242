namespace Yipai.Privacy;

/// <summary>Holds what the law requires of a notice but the 2021 text lacks.</summary>
/// <remarks>
/// The host supplies it. The requirements come from PIPL 17, 23, 30, 31 and 条例 21. The strict profile accepts no consent until every field
/// is filled.
/// </remarks>
/// <example>
/// <code>
/// var supplement = new NoticeSupplement { Retention = "案件办结后保存三年。" };
/// IReadOnlyList&lt;string&gt; missing = supplement.MissingFields();   // what the law asks for and nobody filled in yet
/// </code>
/// </example>
public sealed record NoticeSupplement
{
    /// <summary>Gets how long information is kept and what happens afterwards (PIPL 17(1)(2), 19).</summary>
    public string Retention { get; init; } = "";

    /// <summary>Gets the names and contacts of the recipients (PIPL 23).</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Gets why sensitive items are necessary and how their processing affects the person (PIPL 30).</summary>
    public string NecessityAndImpact { get; init; } = "";

    /// <summary>Gets how a person exercises the rights, including withdrawal (PIPL 17(1)(3), 50).</summary>
    public string RightsProcedure { get; init; } = "";

    /// <summary>Gets the rules for children under 14 (PIPL 31).</summary>
    public string ChildrenRules { get; init; } = "";

    /// <summary>Returns the names of the fields that are still empty.</summary>
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
