namespace Yipai.Cases.Storage;

/// <summary>Specifies what a person asks the city for beside a report.</summary>
public enum TicketKind
{
    /// <summary>The kind is not given.</summary>
    /// <remarks>Such a ticket is refused.</remarks>
    Unspecified = 0,

    /// <summary>A question, complaint or suggestion to customer service (客服, P4.1.2-7).</summary>
    Support,

    /// <summary>The news that personal information has leaked (P4.2.3/2).</summary>
    /// <remarks>Anyone may send it.</remarks>
    Leak,

    /// <summary>The words "this shows me or mine" about a published case (PIPL 44 to 47).</summary>
    /// <remarks>Anyone may send them.</remarks>
    ShowsMe,

    /// <summary>A complaint about the refusal of a rights request (PIPL 50).</summary>
    /// <remarks>It comes with the request that it is about, never alone.</remarks>
    Complaint,
}
