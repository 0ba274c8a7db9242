namespace Yipai.Cases.Wire;

/// <summary>Names the institution that receives order number and amount of a payment, and nothing else (P4.4.1-2/2).</summary>
/// <param name="Id">The id of the recipient.</param>
/// <param name="Name">The full name.</param>
/// <param name="Contact">How a person reaches the institution (PIPL 23).</param>
public sealed record PaymentInstitution(string Id, string Name, string Contact)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
