namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/purchases</c>: the balance, and one page of the person's own orders and rewards.</summary>
/// <param name="Balance">The points that the person has.</param>
/// <param name="Purchases">The orders and rewards, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more.</param>
public sealed record PurchasesPage(int Balance, IReadOnlyList<PurchaseLine> Purchases, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of lines.</summary>
    public override string ToString() => $"{Purchases.Count} purchases";
}
