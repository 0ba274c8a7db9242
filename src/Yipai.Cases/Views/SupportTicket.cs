namespace Yipai.Cases.Views;

/// <summary>Represents a person's question, complaint or suggestion to customer service (客服, P4.1.2-7).</summary>
/// <param name="Id">The ticket's id.</param>
/// <param name="About">The case that the ticket is about, or null if it is about no case.</param>
/// <param name="IsSettled">Whether the ticket is settled. A settled ticket no longer opens a case.</param>
public sealed record SupportTicket(string Id, CaseId? About, bool IsSettled = false)
{
    /// <summary>Indicates whether an agent may open the case under this ticket (P4.1.2-7/3).</summary>
    public bool Opens(CaseId caseId) => !IsSettled && About == caseId;
}
