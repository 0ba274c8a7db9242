namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/officer/handler-changes/{changeId}</c>: who takes the information over, and when (PIPL 22).</summary>
/// <param name="RecipientId">The id of the new handler, which the city registered as a recipient.</param>
/// <param name="RecipientName">The full name of the new handler.</param>
/// <param name="RecipientContact">How a person reaches the new handler.</param>
/// <param name="StaysBound">Whether the new handler remains bound by the policy. Otherwise every consent is asked anew.</param>
/// <param name="ChangedScopes">The ids of the scopes whose purpose or method changes. They are asked anew.</param>
/// <param name="EffectiveAt">The instant from which consents are carried over, later than now.</param>
public sealed record HandlerChangeRequest(
    string RecipientId, string RecipientName, string RecipientContact, bool StaysBound, IReadOnlyList<string> ChangedScopes,
    DateTimeOffset EffectiveAt)
{
    /// <summary>Returns the id of the new handler.</summary>
    public override string ToString() => $"change to {RecipientId}";
}
