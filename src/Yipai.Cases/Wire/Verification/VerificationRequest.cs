namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/verifications/{verificationId}</c>: what a person shows to have the own name verified.</summary>
/// <remarks>The city hands the values to the provider and writes none of them anywhere (P4.1.1-2; PIPL 19).</remarks>
/// <param name="RouteId">The chosen way.</param>
/// <param name="Items">
/// The values by the ids of their items, exactly those that the way names. A photo is base64. It is null with a credential.
/// </param>
/// <param name="Credential">
/// The one-time credential of the person's own app of the national network identity, or null for the other ways.
/// </param>
public sealed record VerificationRequest(
    string RouteId, IReadOnlyDictionary<string, string>? Items = null, string? Credential = null)
{
    /// <summary>Returns a name without a value.</summary>
    public override string ToString() => "verification request";
}
