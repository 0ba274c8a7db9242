namespace Yipai.Cases.Wire;

/// <summary>Holds the answer to <c>GET /v1/consents</c>: the person's own ledger, oldest entry first.</summary>
/// <param name="Entries">The entries after the cursor of the request, at most 100.</param>
/// <param name="Cursor">The position from which the next request continues. Only the server reads its content.</param>
/// <param name="HasMore">Whether there are more entries behind the cursor now.</param>
public sealed record ConsentPage(IReadOnlyList<ConsentPageEntry> Entries, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of entries, without their content.</summary>
    public override string ToString() => $"{Entries.Count} entries";
}
