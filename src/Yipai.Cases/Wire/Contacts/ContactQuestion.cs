namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/contacts/questions/{questionId}</c>: one number that the person picked.</summary>
/// <param name="MobileNumber">The number, 11 digits. The city does not keep it.</param>
/// <param name="Connects">Whether the city asks the found person for a connection.</param>
public sealed record ContactQuestion(string MobileNumber, bool Connects)
{
    /// <summary>Returns a name without the number.</summary>
    public override string ToString() => "contact question";
}
