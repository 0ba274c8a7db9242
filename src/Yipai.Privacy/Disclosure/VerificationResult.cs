namespace Yipai.Privacy.Disclosure;

/// <summary>Holds the result of a verification, without the information that was verified (P4.1.1-2).</summary>
/// <param name="RequestId">The id of the request that this result answers.</param>
/// <param name="ProviderId">The id of the verification provider.</param>
/// <param name="HasPassed">Whether the person is who they claim to be.</param>
/// <param name="At">The instant of the verification.</param>
public sealed record VerificationResult(string RequestId, string ProviderId, bool HasPassed, DateTimeOffset At);
