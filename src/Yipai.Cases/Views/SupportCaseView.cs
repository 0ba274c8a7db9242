using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>Shows a support agent (客服) what is needed to answer a question about a case, without any evidence (P4.1.2-7).</summary>
/// <example>
/// <code>
/// SupportCaseView? view = composer.ForSupport(file, ticket, contact, now);   // null if the ticket is about another case
/// </code>
/// </example>
/// <param name="TicketId">The ticket under which the agent opened the case.</param>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">The progress, with the reason of a refusal and the expected date.</param>
/// <param name="Unit">The unit that handles the case, or null.</param>
/// <param name="Place">The centre of the cell of about 1 km that holds the place.</param>
/// <param name="Description">The text, masked as for the public.</param>
/// <param name="ContactMobileNumber">
/// The reporter's masked mobile number, with which the agent checks the caller (P4.1.2-7/1), or null if none was given.
/// </param>
/// <param name="Withheld">The fields that are withheld, and why.</param>
public sealed record SupportCaseView(
    string TicketId, string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description,
    string? ContactMobileNumber, IReadOnlyList<WithheldField> Withheld)
{
    /// <summary>Returns the case number and its stage, never the words, the place or the contact.</summary>
    public override string ToString() => $"case {Id}: {Status.Stage}";
}
