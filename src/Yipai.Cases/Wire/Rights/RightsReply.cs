namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/officer/rights/{requestId}/answer</c>: what the privacy officer decides.</summary>
/// <param name="Decision">
/// One of <c>Execute</c>, <c>NotOwed</c>, <c>Refuse</c>, <c>CannotRespond</c>, <c>QuoteFee</c> and <c>BackupsRenewed</c>.
/// </param>
/// <param name="Reason">Why, for the files of the city. The person reads it only beside a fee.</param>
/// <param name="Ground">The ground of a refusal, or the exemption, by its name (docs/rights.md), or null.</param>
/// <param name="Evidence">A reference to the evidence or to the law that commands secrecy, or null.</param>
/// <param name="Fee">The fee in yuan, or 0.</param>
/// <param name="ActualCost">The cost of the work in yuan, or 0.</param>
/// <param name="OldestBackupAt">The instant of the oldest backup that is still kept (<c>BackupsRenewed</c>), or null.</param>
public sealed record RightsReply(
    string Decision, string? Reason = null, string? Ground = null, string? Evidence = null, decimal Fee = 0, decimal ActualCost = 0,
    DateTimeOffset? OldestBackupAt = null)
{
    /// <summary>Returns the decision, never the reason.</summary>
    public override string ToString() => Decision;
}
