namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/bindings/{attemptId}</c> and <c>PUT /v1/identity/sign-ins/{attemptId}</c>.</summary>
/// <param name="ProviderId">The platform at which the person signs in.</param>
public sealed record IdentityAttemptRequest(string ProviderId)
{
    /// <summary>Returns the id of the platform.</summary>
    public override string ToString() => ProviderId;
}
