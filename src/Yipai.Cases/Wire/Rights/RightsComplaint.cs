namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/rights/{requestId}/complaint</c>: why a person does not accept a refusal.</summary>
/// <param name="Text">The words of the person, 1 to 4,000 characters.</param>
public sealed record RightsComplaint(string Text)
{
    /// <summary>Returns the name of the type, never the words.</summary>
    public override string ToString() => nameof(RightsComplaint);
}
