namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/consents</c>: the person's own ledger, oldest entry first.</summary>
/// <param name="Entries">The entries after the cursor of the question, at most 100.</param>
/// <param name="Cursor">Where the next question goes on; its content is the server's own business.</param>
/// <param name="HasMore">Whether there are more entries behind the cursor now.</param>
public sealed record ConsentPage(IReadOnlyList<ConsentPageEntry> Entries, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of entries, without their content.</summary>
    public override string ToString() => $"{Entries.Count} entries";
}
