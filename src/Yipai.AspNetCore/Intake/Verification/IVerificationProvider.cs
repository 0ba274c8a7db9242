using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Verifies real names in one way, such as the national network identity or a company (实名认证, P4.1.1/3).</summary>
/// <remarks>A host registers one for each way that the city offers. Without a provider the city verifies nobody.</remarks>
/// <example>
/// <code>
/// builder.Services.AddSingleton&lt;IVerificationProvider, OwnVerificationProvider&gt;();
/// </code>
/// </example>
public interface IVerificationProvider
{
    /// <summary>Gets what the way needs and who takes part in it.</summary>
    VerificationTerms Terms { get; }

    /// <summary>Returns the result for a person and nothing of what was verified, or null if the provider gave no answer.</summary>
    /// <param name="inquiry">What the person showed. It is empty after the call.</param>
    /// <param name="cancellationToken">Stops waiting for the result.</param>
    ValueTask<VerificationResult?> VerifyAsync(VerificationInquiry inquiry, CancellationToken cancellationToken = default);
}
