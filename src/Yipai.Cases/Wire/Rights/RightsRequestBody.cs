namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/rights/{requestId}</c>: what a person asks for.</summary>
/// <param name="Kind">The right: <c>Correction</c>, <c>Deletion</c>, <c>Copy</c>, <c>Portability</c>, <c>Explanation</c> and so on.</param>
/// <param name="Items">The ids of the data items that the request is about. A correction names one item.</param>
/// <param name="CaseId">The own case that the request is about, or null. A deletion names a case.</param>
/// <param name="Value">The new value of a correction, or null.</param>
/// <param name="RecipientName">The handler that receives the copy (<c>Portability</c>), or null if the person takes it.</param>
/// <param name="RecipientContact">How the person reaches that handler, or null.</param>
public sealed record RightsRequestBody(
    string Kind, IReadOnlyList<string>? Items = null, string? CaseId = null, string? Value = null, string? RecipientName = null,
    string? RecipientContact = null)
{
    /// <summary>Returns the kind, never the value.</summary>
    public override string ToString() => $"rights request: {Kind}";
}
