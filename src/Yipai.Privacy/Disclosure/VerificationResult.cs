namespace Yipai.Privacy.Disclosure;

/// <summary>What a verification gives back: a result, and nothing that was verified (P4.1.1-2).</summary>
/// <param name="RequestId">The request that it answers.</param>
/// <param name="ProviderId">Who verified.</param>
/// <param name="HasPassed">Whether the person is who they say.</param>
/// <param name="At">When.</param>
public sealed record VerificationResult(string RequestId, string ProviderId, bool HasPassed, DateTimeOffset At);
