namespace Yipai.Cases.Views;

/// <summary>That a field is hidden, masked or coarsened for this reader, and by which rules.</summary>
/// <param name="Field">The field's name in the view.</param>
/// <param name="Treatment">What was done.</param>
/// <param name="Rules">The clauses, strict rules or articles behind it.</param>
public sealed record WithheldField(string Field, FieldTreatment Treatment, IReadOnlyList<string> Rules);
