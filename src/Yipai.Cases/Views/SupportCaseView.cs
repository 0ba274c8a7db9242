using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>What a support agent (客服) needs to answer a question on a case, and no evidence (P4.1.2-7).</summary>
/// <param name="TicketId">The ticket under which it was opened.</param>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">How it stands, with the reason of a refusal and the expected date.</param>
/// <param name="Unit">The unit that has it, or null.</param>
/// <param name="Place">The middle of the cell of about 1 km that the place lies in.</param>
/// <param name="Description">The text, masked as for the public.</param>
/// <param name="ContactMobileNumber">The reporter's masked mobile number, for checking who calls (P4.1.2-7/1), or null where none was given.</param>
/// <param name="Withheld">What is withheld, and why.</param>
public sealed record SupportCaseView(
    string TicketId, string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description,
    string? ContactMobileNumber, IReadOnlyList<WithheldField> Withheld);
