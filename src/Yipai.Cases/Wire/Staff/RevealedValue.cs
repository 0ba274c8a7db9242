namespace Yipai.Cases.Wire;

/// <summary>The answer to a reveal: one value in clear, after the log has recorded who sees it and why (S21).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Item">The id of the data item.</param>
/// <param name="Value">The value as the city keeps it.</param>
public sealed record RevealedValue(string CaseId, string Item, string Value)
{
    /// <summary>Returns case and item, never the value.</summary>
    public override string ToString() => $"{Item} of {CaseId}";
}
