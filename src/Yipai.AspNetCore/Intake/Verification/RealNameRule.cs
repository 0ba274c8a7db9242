using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Server.Verification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Asks for a verified name before words are published, if the city demands it (CSL 26).</summary>
/// <remarks>The result is used only while the person's consent to the verification holds.</remarks>
internal sealed class RealNameRule(
    PrivacyGuard guard, IVerificationStore store, IOptions<YipaiCityOptions> city, TimeProvider time)
{
    /// <summary>Returns why a person may not publish words, or null if they may.</summary>
    public async Task<IntakeRefusal?> FindRefusalAsync(SubjectId subjectId, ConsentState consent, CancellationToken stop)
    {
        if (!city.Value.CommentsNeedRealName)
        {
            return null;
        }

        ProcessingDecision use = guard.Decide(
            new(Activities.RealNameVerification, DataItems.VerificationResult)
            {
                Principal = PolicyPrincipal.Registered(subjectId), Now = time.GetUtcNow(),
            },
            consent);
        return !use.IsAllowed ? new IntakeRefusal(IntakeReason.Denied) { Decision = use }
            : await store.HasPassedAsync(guard.Handler.Id, subjectId, stop).ConfigureAwait(false) ? null
            : new IntakeRefusal(IntakeReason.RealNameNeeded);
    }
}
