namespace Yipai.Cases.Views;

/// <summary>A person's question, complaint or suggestion to customer service (客服, P4.1.2-7).</summary>
/// <param name="Id">The ticket's id.</param>
/// <param name="About">The one case that it is about, or null for none.</param>
/// <param name="IsSettled">Whether it is settled; then it opens nothing more.</param>
public sealed record SupportTicket(string Id, CaseId? About, bool IsSettled = false)
{
    /// <summary>Whether an agent may open the case under this ticket (P4.1.2-7/3).</summary>
    public bool Opens(CaseId caseId) => !IsSettled && About == caseId;
}
