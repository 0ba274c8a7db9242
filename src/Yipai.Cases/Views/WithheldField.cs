namespace Yipai.Cases.Views;

/// <summary>Records that a field is hidden, masked or coarsened for this reader, and under which rules.</summary>
/// <param name="Field">The field's name in the view.</param>
/// <param name="Treatment">How the field was treated.</param>
/// <param name="Rules">The clauses, strict rules or articles that require it.</param>
public sealed record WithheldField(string Field, FieldTreatment Treatment, IReadOnlyList<string> Rules);
